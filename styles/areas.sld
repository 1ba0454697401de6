<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>areas</se:Name>
  <UserStyle>
   <se:Name>default</se:Name>
   <se:Description>
    <se:Title>管控区</se:Title>
    <se:Abstract>Controlled areas</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>basic_farmland</se:Name>
     <se:Description>
      <se:Title>永久基本农田</se:Title>
      <se:Abstract>Permanent basic farmland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>basic_farmland</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f1f4d0</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#8f9c45</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7.857</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8f9c45</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>ecological_red_line</se:Name>
     <se:Description>
      <se:Title>生态保护红线</se:Title>
      <se:Abstract>Ecological red line</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>ecological_red_line</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dcefd9</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#4f8f5b</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7.857</se:Size>
         <se:Rotation>
          <ogc:Literal>-135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4f8f5b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water_source_1</se:Name>
     <se:Description>
      <se:Title>饮用水水源一级保护区</se:Title>
      <se:Abstract>Water source, class 1</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>water_source_1</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#d5e9f5</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#2f7fb5</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>5.357</se:Size>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#2f7fb5</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water_source_2</se:Name>
     <se:Description>
      <se:Title>饮用水水源二级保护区</se:Title>
      <se:Abstract>Water source, class 2</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>water_source_2</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e2f0f8</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#4b93c3</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>8.571</se:Size>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4b93c3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water_source_quasi</se:Name>
     <se:Description>
      <se:Title>饮用水水源准保护区</se:Title>
      <se:Abstract>Water source, quasi-protected</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>water_source_quasi</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#74aed3</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>12.143</se:Size>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#74aed3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>river_management</se:Name>
     <se:Description>
      <se:Title>河道管理范围</se:Title>
      <se:Abstract>River management range</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>river_management</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dff0f8</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#5aa6cf</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">7.143 3.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>relics</se:Name>
     <se:Description>
      <se:Title>文物保护范围</se:Title>
      <se:Abstract>Relics, protection range</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>relics</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#8c5a3c</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>6.429</se:Size>
         <se:Rotation>
          <ogc:Literal>-90</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8c5a3c</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>relics_control</se:Name>
     <se:Description>
      <se:Title>文物建设控制地带</se:Title>
      <se:Abstract>Relics, control belt</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>relics_control</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#a9795a</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>10.714</se:Size>
         <se:Rotation>
          <ogc:Literal>-90</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#a9795a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>nature_reserve</se:Name>
     <se:Description>
      <se:Title>自然保护地</se:Title>
      <se:Abstract>Nature reserve</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>nature_reserve</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#3f8f5a</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>6.429</se:Size>
         <se:Rotation>
          <ogc:Literal>-135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f8f5a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>scenic</se:Name>
     <se:Description>
      <se:Title>风景名胜区</se:Title>
      <se:Abstract>Scenic area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>scenic</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#5fa06b</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>10.714</se:Size>
         <se:Rotation>
          <ogc:Literal>-135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#5fa06b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>karst_spring</se:Name>
     <se:Description>
      <se:Title>岩溶泉域保护区</se:Title>
      <se:Abstract>Karst spring area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>karst_spring</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#3f9fa8</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7.143</se:Size>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#3f9fa8</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>flood</se:Name>
     <se:Description>
      <se:Title>洪水淹没区</se:Title>
      <se:Abstract>Flood area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>flood</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e0e9f8</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#5b8fd0</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>8.571</se:Size>
         <se:Rotation>
          <ogc:Literal>-30</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#5b8fd0</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>geohazard</se:Name>
     <se:Description>
      <se:Title>地质灾害易发区</se:Title>
      <se:Abstract>Geohazard area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>geohazard</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#c77b30</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7.857</se:Size>
         <se:Rotation>
          <ogc:Literal>-150</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#c77b30</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>mining_right</se:Name>
     <se:Description>
      <se:Title>矿业权范围</se:Title>
      <se:Abstract>Mining right</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>mining_right</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#77706a</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>10.714</se:Size>
         <se:Rotation>
          <ogc:Literal>-60</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#77706a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>goaf</se:Name>
     <se:Description>
      <se:Title>采空区</se:Title>
      <se:Abstract>Goaf</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>goaf</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#625a54</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>6.429</se:Size>
         <se:Rotation>
          <ogc:Literal>-120</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#625a54</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>subsidence</se:Name>
     <se:Description>
      <se:Title>采煤沉陷区</se:Title>
      <se:Abstract>Mining subsidence</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>subsidence</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#756257</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>9.286</se:Size>
         <se:Rotation>
          <ogc:Literal>-120</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#756257</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>collapsible_loess</se:Name>
     <se:Description>
      <se:Title>湿陷性黄土区</se:Title>
      <se:Abstract>Collapsible loess</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>collapsible_loess</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#b69a5b</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>11.429</se:Size>
         <se:Rotation>
          <ogc:Literal>-15</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b69a5b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>urban_boundary</se:Name>
     <se:Description>
      <se:Title>城镇开发边界</se:Title>
      <se:Abstract>Urban development boundary</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>urban_boundary</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b3548e</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">14.286 3.571 2.143 3.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>yellow_river_shore</se:Name>
     <se:Description>
      <se:Title>黄河岸线管控范围</se:Title>
      <se:Abstract>Yellow River shore</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>yellow_river_shore</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#4b93c3</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>10.714</se:Size>
         <se:Rotation>
          <ogc:Literal>-30</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4b93c3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>airport</se:Name>
     <se:Description>
      <se:Title>机场净空与控制范围</se:Title>
      <se:Abstract>Airport control range</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>airport</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#6b6fb3</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">10.714 4.286</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>forest</se:Name>
     <se:Description>
      <se:Title>林地</se:Title>
      <se:Abstract>Forest</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>forest</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e4f1df</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#6ea66b</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>10.714</se:Size>
         <se:Rotation>
          <ogc:Literal>-135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#6ea66b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>wetland</se:Name>
     <se:Description>
      <se:Title>湿地</se:Title>
      <se:Abstract>Wetland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>wetland</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#def2ea</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#4fa88a</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7.857</se:Size>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4fa88a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>grassland</se:Name>
     <se:Description>
      <se:Title>草地</se:Title>
      <se:Abstract>Grassland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>grassland</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#eff5dc</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#93b357</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>12.143</se:Size>
         <se:Rotation>
          <ogc:Literal>-135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#93b357</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>military</se:Name>
     <se:Description>
      <se:Title>军事管理区</se:Title>
      <se:Abstract>Military area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>military</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#7d3b3b</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.75</se:SvgParameter>
           <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>6.429</se:Size>
         <se:Rotation>
          <ogc:Literal>-45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#7d3b3b</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>no_breeding</se:Name>
     <se:Description>
      <se:Title>禁养区</se:Title>
      <se:Abstract>No-breeding area</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>no_breeding</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#b07a4a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">5 3.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>control_unit</se:Name>
     <se:Description>
      <se:Title>生态环境管控单元</se:Title>
      <se:Abstract>Environmental control unit</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>control_unit</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#6f8c8c</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">17.857 5</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>chemical_park</se:Name>
     <se:Description>
      <se:Title>认定化工园区</se:Title>
      <se:Abstract>Certified chemical park</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>class</ogc:PropertyName>
       <ogc:Literal>chemical_park</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#9a5fb0</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.071</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">14.286 3.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>other</se:Name>
     <se:Description>
      <se:Title>其他管控区</se:Title>
      <se:Abstract>Other controlled area</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:PolygonSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8a8a8a</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">7.143 3.571</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>area-name</se:Name>
     <se:MaxScaleDenominator>120000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">7.857</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>1.429</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.9</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#5f6a4a</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">48</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
