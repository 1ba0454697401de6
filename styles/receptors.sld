<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>receptors</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>环境敏感目标</se:Title>
    <se:Abstract>Sensitive receptors</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>village</se:Name>
     <se:Description>
      <se:Title>村庄</se:Title>
      <se:Abstract>Village</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>village</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f6e2cf</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#9a5b34</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#9a5b34</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>6.071</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>homes</se:Name>
     <se:Description>
      <se:Title>居民区</se:Title>
      <se:Abstract>Housing estate</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>homes</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f9e7c6</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#9a5b34</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#9a5b34</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>6.786</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>school</se:Name>
     <se:Description>
      <se:Title>学校</se:Title>
      <se:Abstract>School</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>school</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f7dcea</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b03a72</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>triangle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#b03a72</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>8.214</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>hospital</se:Name>
     <se:Description>
      <se:Title>医院</se:Title>
      <se:Abstract>Hospital</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>hospital</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#fae0de</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c5302b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>cross</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#c5302b</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>8.214</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>nursing</se:Name>
     <se:Description>
      <se:Title>养老机构</se:Title>
      <se:Abstract>Nursing home</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>nursing</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f6e2d4</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b0673a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>diamond</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#b0673a</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>7.857</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共场所</se:Title>
      <se:Abstract>Public place</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>public</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#ebe0f0</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7d5a8f</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.714</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>square</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#7d5a8f</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.214</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>6.071</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>receptor-name</se:Name>
     <se:MaxScaleDenominator>60000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">7.679</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>1.25</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#5a3d28</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">62</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
