<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>assignments</se:Name>
  <UserStyle>
   <se:Name>figure</se:Name>
   <se:Description>
    <se:Title>落位</se:Title>
    <se:Abstract>Placements</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>arrow</se:Name>
     <se:Description>
      <se:Title>外地迁入方向</se:Title>
      <se:Abstract>From the home zone</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#a33a52</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.429</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>best</se:Name>
     <se:Description>
      <se:Title>首选载体</se:Title>
      <se:Abstract>Best site</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c8503c</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7d2014</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.964</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>candidate</se:Name>
     <se:Description>
      <se:Title>备选载体</se:Title>
      <se:Abstract>Candidate site</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#2e7d8c</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.45</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#0f4d5a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.429</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
