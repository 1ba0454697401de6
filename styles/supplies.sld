<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>supplies</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>供给点</se:Title>
    <se:Abstract>Supplies</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>raw_material</se:Name>
     <se:Description>
      <se:Title>原料供给点</se:Title>
      <se:Abstract>Raw material</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>raw_material</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>diamond</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#fff7e0</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#6b8f3a</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.143</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>labour</se:Name>
     <se:Description>
      <se:Title>劳动力供给点</se:Title>
      <se:Abstract>Labour</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>labour</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#fff7e0</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#8a6d3b</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.143</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>port</se:Name>
     <se:Description>
      <se:Title>港口与陆港</se:Title>
      <se:Abstract>Port</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>port</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>square</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#fff7e0</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#3a6b8f</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.143</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>station</se:Name>
     <se:Description>
      <se:Title>货运站</se:Title>
      <se:Abstract>Freight station</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>station</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>square</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#fff7e0</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#555555</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.143</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>supply-name</se:Name>
     <se:MaxScaleDenominator>200000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">7.5</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>1.25</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#4d5a2c</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">52</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
