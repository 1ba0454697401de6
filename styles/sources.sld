<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>sources</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>基础设施源点</se:Title>
    <se:Abstract>Utility sources</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>steam</se:Name>
     <se:Description>
      <se:Title>蒸汽源点</se:Title>
      <se:Abstract>Steam source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>steam</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>star</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#c23b2e</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>10.714</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>heat</se:Name>
     <se:Description>
      <se:Title>供热源点</se:Title>
      <se:Abstract>Heat source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>heat</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>star</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#d0605e</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>9.286</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>power</se:Name>
     <se:Description>
      <se:Title>供电源点</se:Title>
      <se:Abstract>Power source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>power</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>triangle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#7b5aa6</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>10</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water</se:Name>
     <se:Description>
      <se:Title>供水源点</se:Title>
      <se:Abstract>Water source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>water</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#2f7fbf</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>8.214</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>sewage</se:Name>
     <se:Description>
      <se:Title>排水源点</se:Title>
      <se:Abstract>Sewage source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>sewage</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>square</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#7c6a4a</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.5</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>gas</se:Name>
     <se:Description>
      <se:Title>燃气源点</se:Title>
      <se:Abstract>Gas source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>gas</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>diamond</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#d1812b</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>9.643</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>telecom</se:Name>
     <se:Description>
      <se:Title>通信源点</se:Title>
      <se:Abstract>Telecom source</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>utility</ogc:PropertyName>
       <ogc:Literal>telecom</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>square</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#3f8f7a</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.607</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>6.786</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>source-name</se:Name>
     <se:MaxScaleDenominator>90000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">7.679</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>1.429</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#3a3a3a</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">70</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
