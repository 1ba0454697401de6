<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>mains</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>基础设施管线</se:Title>
    <se:Abstract>Utility mains</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>steam-planned</se:Name>
     <se:Description>
      <se:Title>蒸汽管线（规划、在建）</se:Title>
      <se:Abstract>Steam main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>steam</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c23b2e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>steam</se:Name>
     <se:Description>
      <se:Title>蒸汽管线</se:Title>
      <se:Abstract>Steam main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>steam</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c23b2e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>heat-planned</se:Name>
     <se:Description>
      <se:Title>供热管线（规划、在建）</se:Title>
      <se:Abstract>Heat main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>heat</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d0605e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>heat</se:Name>
     <se:Description>
      <se:Title>供热管线</se:Title>
      <se:Abstract>Heat main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>heat</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d0605e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power-planned</se:Name>
     <se:Description>
      <se:Title>供电线路（规划、在建）</se:Title>
      <se:Abstract>Power main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>power</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power</se:Name>
     <se:Description>
      <se:Title>供电线路</se:Title>
      <se:Abstract>Power main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>power</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water-planned</se:Name>
     <se:Description>
      <se:Title>供水管线（规划、在建）</se:Title>
      <se:Abstract>Water main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>water</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#2f7fbf</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water</se:Name>
     <se:Description>
      <se:Title>供水管线</se:Title>
      <se:Abstract>Water main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>water</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#2f7fbf</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>sewage-planned</se:Name>
     <se:Description>
      <se:Title>排水管线（规划、在建）</se:Title>
      <se:Abstract>Sewage main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>sewage</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7c6a4a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>sewage</se:Name>
     <se:Description>
      <se:Title>排水管线</se:Title>
      <se:Abstract>Sewage main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>sewage</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7c6a4a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>gas-planned</se:Name>
     <se:Description>
      <se:Title>燃气管线（规划、在建）</se:Title>
      <se:Abstract>Gas main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>gas</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d1812b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>gas</se:Name>
     <se:Description>
      <se:Title>燃气管线</se:Title>
      <se:Abstract>Gas main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>gas</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d1812b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>telecom-planned</se:Name>
     <se:Description>
      <se:Title>通信线路（规划、在建）</se:Title>
      <se:Abstract>Telecom main, planned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>telecom</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal>under_construction</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f8f7a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">6.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>telecom</se:Name>
     <se:Description>
      <se:Title>通信线路</se:Title>
      <se:Abstract>Telecom main</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>utility</ogc:PropertyName>
        <ogc:Literal>telecom</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>existing</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f8f7a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>other</se:Name>
     <se:Description>
      <se:Title>其他管线</se:Title>
      <se:Abstract>Other mains</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#777777</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
