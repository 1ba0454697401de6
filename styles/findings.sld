<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>findings</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>问题</se:Title>
    <se:Abstract>Findings</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>info</se:Name>
     <se:Description>
      <se:Title>说明</se:Title>
      <se:Abstract>Note</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>effect</ogc:PropertyName>
       <ogc:Literal>info</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#3f6fa8</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.18</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#3f6fa8</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.357</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>4.286</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f6fa8</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.5</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f6fa8</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.8</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#3f6fa8</se:SvgParameter>
        </se:Fill>
       </se:Mark>
       <se:Size>2</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>warn</se:Name>
     <se:Description>
      <se:Title>提示</se:Title>
      <se:Abstract>Warning</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>effect</ogc:PropertyName>
       <ogc:Literal>warn</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b8860b</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.32</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#b8860b</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>4.286</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b8860b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.786</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b8860b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#b8860b</se:SvgParameter>
        </se:Fill>
       </se:Mark>
       <se:Size>5</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>permit</se:Name>
     <se:Description>
      <se:Title>须经同意</se:Title>
      <se:Abstract>Permit needed</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>effect</ogc:PropertyName>
       <ogc:Literal>permit</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#d97a1a</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.32</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#d97a1a</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>4.286</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d97a1a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.786</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#d97a1a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#d97a1a</se:SvgParameter>
        </se:Fill>
       </se:Mark>
       <se:Size>5</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>forbid</se:Name>
     <se:Description>
      <se:Title>不符合</se:Title>
      <se:Abstract>Forbidden</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>effect</ogc:PropertyName>
       <ogc:Literal>forbid</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c62828</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.32</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#c62828</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.571</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>4.286</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c62828</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.786</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c62828</se:SvgParameter>
       <se:SvgParameter name="stroke-width">2.5</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#c62828</se:SvgParameter>
        </se:Fill>
       </se:Mark>
       <se:Size>5</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>affected</se:Name>
     <se:Description>
      <se:Title>涉及的地块与厂房</se:Title>
      <se:Abstract>Plots and buildings concerned</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>effect</ogc:PropertyName>
       <ogc:Literal>none</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3d9c4</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.7</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8a5a3a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
