<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>plots</se:Name>
  <UserStyle>
   <se:Name>plan</se:Name>
   <se:Description>
    <se:Title>地块</se:Title>
    <se:Abstract>Plots</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>occupied</se:Name>
     <se:Description>
      <se:Title>已用地块</se:Title>
      <se:Abstract>Occupied plots</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>status</ogc:PropertyName>
       <ogc:Literal>occupied</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e4e1dc</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#bdb6ab</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>open</se:Name>
     <se:Description>
      <se:Title>可供、规划与预留地块</se:Title>
      <se:Abstract>Available, planned and reserved plots</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:Or>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>available</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>planned</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>reserved</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:Or>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#faf3e4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c2b79f</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>other</se:Name>
     <se:Description>
      <se:Title>其他地块</se:Title>
      <se:Abstract>Other plots</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f6f5f3</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c9c4bc</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>name</se:Name>
     <se:MaxScaleDenominator>22000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>id</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">6.25</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>0.714</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.7</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#958d80</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">10</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
