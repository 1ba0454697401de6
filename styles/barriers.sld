<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>barriers</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>线性设施</se:Title>
    <se:Abstract>Linear facilities</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>river-main</se:Name>
     <se:Description>
      <se:Title>河流（干流）</se:Title>
      <se:Abstract>River, main stem</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>river</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>grade</ogc:PropertyName>
        <ogc:Literal>main_stem</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7fb6d3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.536</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#86bfdd</se:SvgParameter>
       <se:SvgParameter name="stroke-width">4.643</se:SvgParameter>
       <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>river-ungraded</se:Name>
     <se:Description>
      <se:Title>河流（等级不详）</se:Title>
      <se:Abstract>River, grade not known</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>river</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsNull>
        <ogc:PropertyName>grade</ogc:PropertyName>
       </ogc:PropertyIsNull>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7fb6d3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.536</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#86bfdd</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.786</se:SvgParameter>
       <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>river-tributary</se:Name>
     <se:Description>
      <se:Title>河流（支流）</se:Title>
      <se:Abstract>River, tributary</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>river</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>grade</ogc:PropertyName>
        <ogc:Literal>tributary</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7fb6d3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.536</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#86bfdd</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.679</se:SvgParameter>
       <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water-name</se:Name>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>river</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">8.929</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:LinePlacement/>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>1.25</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#2f7ba6</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">66</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>railway</se:Name>
     <se:Description>
      <se:Title>铁路</se:Title>
      <se:Abstract>Railway</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>railway</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>speed_class</ogc:PropertyName>
        <ogc:Literal>other</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4d4d4d</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.357</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">7.143 7.143</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>high-speed</se:Name>
     <se:Description>
      <se:Title>高速铁路</se:Title>
      <se:Abstract>High-speed railway</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>railway</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>speed_class</ogc:PropertyName>
        <ogc:Literal>high_speed</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7a1f3d</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.679</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">12.143 5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>road-barrier</se:Name>
     <se:Description>
      <se:Title>公路（设防护带）</se:Title>
      <se:Abstract>Road with protection corridor</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>road</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b17f2c</se:SvgParameter>
       <se:SvgParameter name="stroke-width">3.929</se:SvgParameter>
       <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#fbd07e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.679</se:SvgParameter>
       <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power-unknown</se:Name>
     <se:Description>
      <se:Title>电力线（电压不详）</se:Title>
      <se:Abstract>Power line, voltage not known</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>power_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsNull>
        <ogc:PropertyName>voltage_kv</ogc:PropertyName>
       </ogc:PropertyIsNull>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.643</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:GraphicStroke>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>square</se:WellKnownName>
          <se:Fill>
           <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
          </se:Fill>
          <se:Stroke>
           <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>2.679</se:Size>
        </se:Graphic>
        <se:Gap>
         <ogc:Literal>28.571</ogc:Literal>
        </se:Gap>
       </se:GraphicStroke>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power-low</se:Name>
     <se:Description>
      <se:Title>电力线（66 kV 及以下）</se:Title>
      <se:Abstract>Power line, up to 66 kV</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>power_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLessThan>
        <ogc:PropertyName>voltage_kv</ogc:PropertyName>
        <ogc:Literal>100</ogc:Literal>
       </ogc:PropertyIsLessThan>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.643</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:GraphicStroke>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>square</se:WellKnownName>
          <se:Fill>
           <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
          </se:Fill>
          <se:Stroke>
           <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>2.679</se:Size>
        </se:Graphic>
        <se:Gap>
         <ogc:Literal>28.571</ogc:Literal>
        </se:Gap>
       </se:GraphicStroke>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power-110</se:Name>
     <se:Description>
      <se:Title>电力线（110 kV）</se:Title>
      <se:Abstract>Power line, 110 kV</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>power_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsGreaterThanOrEqualTo>
        <ogc:PropertyName>voltage_kv</ogc:PropertyName>
        <ogc:Literal>100</ogc:Literal>
       </ogc:PropertyIsGreaterThanOrEqualTo>
       <ogc:PropertyIsLessThan>
        <ogc:PropertyName>voltage_kv</ogc:PropertyName>
        <ogc:Literal>200</ogc:Literal>
       </ogc:PropertyIsLessThan>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.857</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:GraphicStroke>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>square</se:WellKnownName>
          <se:Fill>
           <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
          </se:Fill>
          <se:Stroke>
           <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>2.679</se:Size>
        </se:Graphic>
        <se:Gap>
         <ogc:Literal>28.571</ogc:Literal>
        </se:Gap>
       </se:GraphicStroke>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power-220</se:Name>
     <se:Description>
      <se:Title>电力线（220 kV 及以上）</se:Title>
      <se:Abstract>Power line, 220 kV and above</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>power_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsGreaterThanOrEqualTo>
        <ogc:PropertyName>voltage_kv</ogc:PropertyName>
        <ogc:Literal>200</ogc:Literal>
       </ogc:PropertyIsGreaterThanOrEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.143</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:GraphicStroke>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>square</se:WellKnownName>
          <se:Fill>
           <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
          </se:Fill>
          <se:Stroke>
           <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>2.679</se:Size>
        </se:Graphic>
        <se:Gap>
         <ogc:Literal>28.571</ogc:Literal>
        </se:Gap>
       </se:GraphicStroke>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>pipeline</se:Name>
     <se:Description>
      <se:Title>油气管道</se:Title>
      <se:Abstract>Oil or gas pipeline</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>oil_gas_pipeline</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#a4672f</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.429</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">11.429 3.214</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:GraphicStroke>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>line</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#a4672f</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.786</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>3.929</se:Size>
        </se:Graphic>
        <se:Gap>
         <ogc:Literal>14.643</ogc:Literal>
        </se:Gap>
       </se:GraphicStroke>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>telecom</se:Name>
     <se:Description>
      <se:Title>通信线路</se:Title>
      <se:Abstract>Telecom line</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>telecom</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4c8c7a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.929</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">4.286 2.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>line-name</se:Name>
     <ogc:Filter>
      <ogc:Or>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>railway</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>power_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>oil_gas_pipeline</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>telecom</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>class</ogc:PropertyName>
        <ogc:Literal>road</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:Or>
     </ogc:Filter>
     <se:MaxScaleDenominator>90000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">7.321</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:LinePlacement/>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>1.25</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#5b4a70</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">58</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
