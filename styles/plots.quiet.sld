<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>plots</se:Name>
  <UserStyle>
   <se:Name>quiet</se:Name>
   <se:Description>
    <se:Title>地块</se:Title>
    <se:Abstract>Plots</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>plot</se:Name>
     <se:Description>
      <se:Title>地块</se:Title>
      <se:Abstract>Plots</se:Abstract>
     </se:Description>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f7f4ee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c9c1b4</se:SvgParameter>
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
