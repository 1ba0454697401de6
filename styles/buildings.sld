<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>buildings</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>标准厂房</se:Title>
    <se:Abstract>Standard factories</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>building</se:Name>
     <se:Description>
      <se:Title>标准厂房</se:Title>
      <se:Abstract>Standard factory</se:Abstract>
     </se:Description>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#7d8794</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.75</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4f5864</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>building-name</se:Name>
     <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">6.786</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>1.071</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#2f3742</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">45</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
