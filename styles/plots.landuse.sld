<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
 <NamedLayer>
  <se:Name>plots</se:Name>
  <UserStyle>
   <se:Name>landuse</se:Name>
   <se:Description>
    <se:Title>用地</se:Title>
    <se:Abstract>Land use</se:Abstract>
   </se:Description>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>industry-1</se:Name>
     <se:Description>
      <se:Title>一类工业用地</se:Title>
      <se:Abstract>Industry, class 1</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>100101*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#eedfcd</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry-1</se:Name>
     <se:Description>
      <se:Title>一类工业用地</se:Title>
      <se:Abstract>Industry, class 1</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>M1*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#eedfcd</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry-2</se:Name>
     <se:Description>
      <se:Title>二类工业用地</se:Title>
      <se:Abstract>Industry, class 2</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>100102*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dcc2a4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry-2</se:Name>
     <se:Description>
      <se:Title>二类工业用地</se:Title>
      <se:Abstract>Industry, class 2</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>M2*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dcc2a4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry-3</se:Name>
     <se:Description>
      <se:Title>三类工业用地</se:Title>
      <se:Abstract>Industry, class 3</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>100103*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bb9674</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry-3</se:Name>
     <se:Description>
      <se:Title>三类工业用地</se:Title>
      <se:Abstract>Industry, class 3</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>M3*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bb9674</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry</se:Name>
     <se:Description>
      <se:Title>工业用地（未分类）</se:Title>
      <se:Abstract>Industry, class not stated</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1001</ogc:Literal>
        </ogc:PropertyIsEqualTo>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>10</ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e5d0b8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry</se:Name>
     <se:Description>
      <se:Title>工业用地（未分类）</se:Title>
      <se:Abstract>Industry, class not stated</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>M</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e5d0b8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>industry</se:Name>
     <se:Description>
      <se:Title>工业用地（未分类）</se:Title>
      <se:Abstract>Industry, class not stated</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0601*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e5d0b8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>mining</se:Name>
     <se:Description>
      <se:Title>采矿用地</se:Title>
      <se:Abstract>Mining</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>1002*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c7a998</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>mining</se:Name>
     <se:Description>
      <se:Title>采矿用地</se:Title>
      <se:Abstract>Mining</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0602*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c7a998</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>storage</se:Name>
     <se:Description>
      <se:Title>物流仓储用地</se:Title>
      <se:Abstract>Logistics and storage</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>1101*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c9b9e8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>storage</se:Name>
     <se:Description>
      <se:Title>物流仓储用地</se:Title>
      <se:Abstract>Logistics and storage</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>11</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c9b9e8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>storage</se:Name>
     <se:Description>
      <se:Title>物流仓储用地</se:Title>
      <se:Abstract>Logistics and storage</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>W*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c9b9e8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>storage</se:Name>
     <se:Description>
      <se:Title>物流仓储用地</se:Title>
      <se:Abstract>Logistics and storage</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0508*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c9b9e8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>reserve-store</se:Name>
     <se:Description>
      <se:Title>储备库用地</se:Title>
      <se:Abstract>State storage</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>1102*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#cfcff6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>utilities</se:Name>
     <se:Description>
      <se:Title>公用设施用地</se:Title>
      <se:Abstract>Utilities</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>13*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#a3c9d4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>utilities</se:Name>
     <se:Description>
      <se:Title>公用设施用地</se:Title>
      <se:Abstract>Utilities</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>U*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#a3c9d4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>utilities</se:Name>
     <se:Description>
      <se:Title>公用设施用地</se:Title>
      <se:Abstract>Utilities</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0809*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#a3c9d4</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>transport</se:Name>
     <se:Description>
      <se:Title>交通运输用地</se:Title>
      <se:Abstract>Transport</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1201*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1202*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1203*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1204*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1205*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1206*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1207*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1208*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1209*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dedede</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>transport</se:Name>
     <se:Description>
      <se:Title>交通运输用地</se:Title>
      <se:Abstract>Transport</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>12</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dedede</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>transport</se:Name>
     <se:Description>
      <se:Title>交通运输用地</se:Title>
      <se:Abstract>Transport</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>S*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dedede</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>transport</se:Name>
     <se:Description>
      <se:Title>交通运输用地</se:Title>
      <se:Abstract>Transport</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>10*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#dedede</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>housing</se:Name>
     <se:Description>
      <se:Title>居住用地</se:Title>
      <se:Abstract>Housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0701*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0702*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#fff1a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>housing</se:Name>
     <se:Description>
      <se:Title>居住用地</se:Title>
      <se:Abstract>Housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>07</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#fff1a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>housing</se:Name>
     <se:Description>
      <se:Title>居住用地</se:Title>
      <se:Abstract>Housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>R*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#fff1a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>housing</se:Name>
     <se:Description>
      <se:Title>居住用地</se:Title>
      <se:Abstract>Housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0701*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#fff1a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>rural-housing</se:Name>
     <se:Description>
      <se:Title>农村宅基地</se:Title>
      <se:Abstract>Rural housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0703*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0704*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#ffe0ab</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>rural-housing</se:Name>
     <se:Description>
      <se:Title>农村宅基地</se:Title>
      <se:Abstract>Rural housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>H1*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#ffe0ab</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>rural-housing</se:Name>
     <se:Description>
      <se:Title>农村宅基地</se:Title>
      <se:Abstract>Rural housing</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0702*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#ffe0ab</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>commerce</se:Name>
     <se:Description>
      <se:Title>商业服务业用地</se:Title>
      <se:Abstract>Commerce</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>09*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3aaa1</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>commerce</se:Name>
     <se:Description>
      <se:Title>商业服务业用地</se:Title>
      <se:Abstract>Commerce</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>B*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3aaa1</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>commerce</se:Name>
     <se:Description>
      <se:Title>商业服务业用地</se:Title>
      <se:Abstract>Commerce</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>05H1*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3aaa1</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共服务用地</se:Title>
      <se:Abstract>Public services</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0801*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0803*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0805*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0807*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#efbfe0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共服务用地</se:Title>
      <se:Abstract>Public services</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>08</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#efbfe0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共服务用地</se:Title>
      <se:Abstract>Public services</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A1*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A2*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A4*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A6*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A7*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A8*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>A9*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#efbfe0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共服务用地</se:Title>
      <se:Abstract>Public services</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>A</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#efbfe0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>public</se:Name>
     <se:Description>
      <se:Title>公共服务用地</se:Title>
      <se:Abstract>Public services</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>08H1*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#efbfe0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>education</se:Name>
     <se:Description>
      <se:Title>教育与科研用地</se:Title>
      <se:Abstract>Education and research</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0802*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>0804*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f7cbe2</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>education</se:Name>
     <se:Description>
      <se:Title>教育与科研用地</se:Title>
      <se:Abstract>Education and research</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>A3*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f7cbe2</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>education</se:Name>
     <se:Description>
      <se:Title>教育与科研用地</se:Title>
      <se:Abstract>Education and research</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>08H2*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f7cbe2</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>health</se:Name>
     <se:Description>
      <se:Title>医疗卫生用地</se:Title>
      <se:Abstract>Health</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>0806*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f8bfbb</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>health</se:Name>
     <se:Description>
      <se:Title>医疗卫生用地</se:Title>
      <se:Abstract>Health</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>A5*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f8bfbb</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>park-green</se:Name>
     <se:Description>
      <se:Title>公园绿地与广场</se:Title>
      <se:Abstract>Parks and squares</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1401*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>1403*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bfe5ae</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>park-green</se:Name>
     <se:Description>
      <se:Title>公园绿地与广场</se:Title>
      <se:Abstract>Parks and squares</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>14</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bfe5ae</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>park-green</se:Name>
     <se:Description>
      <se:Title>公园绿地与广场</se:Title>
      <se:Abstract>Parks and squares</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>G1*</ogc:Literal>
        </ogc:PropertyIsLike>
        <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
         <ogc:PropertyName>land_use</ogc:PropertyName>
         <ogc:Literal>G3*</ogc:Literal>
        </ogc:PropertyIsLike>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bfe5ae</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>park-green</se:Name>
     <se:Description>
      <se:Title>公园绿地与广场</se:Title>
      <se:Abstract>Parks and squares</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>G</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bfe5ae</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>guard-green</se:Name>
     <se:Description>
      <se:Title>防护绿地</se:Title>
      <se:Abstract>Protective green</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>1402*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#a4d0a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>guard-green</se:Name>
     <se:Description>
      <se:Title>防护绿地</se:Title>
      <se:Abstract>Protective green</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>G2*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#a4d0a6</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>special</se:Name>
     <se:Description>
      <se:Title>特殊用地</se:Title>
      <se:Abstract>Special</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>15*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c2c8a9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>special</se:Name>
     <se:Description>
      <se:Title>特殊用地</se:Title>
      <se:Abstract>Special</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>H4*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c2c8a9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>special</se:Name>
     <se:Description>
      <se:Title>特殊用地</se:Title>
      <se:Abstract>Special</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>09*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c2c8a9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>reserved</se:Name>
     <se:Description>
      <se:Title>留白用地</se:Title>
      <se:Abstract>Reserved, use open</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>16*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water</se:Name>
     <se:Description>
      <se:Title>陆地水域</se:Title>
      <se:Abstract>Water</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>17*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water</se:Name>
     <se:Description>
      <se:Title>陆地水域</se:Title>
      <se:Abstract>Water</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>E1*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>water</se:Name>
     <se:Description>
      <se:Title>陆地水域</se:Title>
      <se:Abstract>Water</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>11*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b9dbee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>cropland</se:Name>
     <se:Description>
      <se:Title>耕地</se:Title>
      <se:Abstract>Cropland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>01*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3f6d8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>cropland</se:Name>
     <se:Description>
      <se:Title>耕地</se:Title>
      <se:Abstract>Cropland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>gb50137</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>E2*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3f6d8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>cropland</se:Name>
     <se:Description>
      <se:Title>耕地</se:Title>
      <se:Abstract>Cropland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>01*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#f3f6d8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>orchard</se:Name>
     <se:Description>
      <se:Title>园地</se:Title>
      <se:Abstract>Orchards</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>02*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#d6efc8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>orchard</se:Name>
     <se:Description>
      <se:Title>园地</se:Title>
      <se:Abstract>Orchards</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>02*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#d6efc8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
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
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>03*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c3dfbb</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
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
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>03*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#c3dfbb</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>grass</se:Name>
     <se:Description>
      <se:Title>草地</se:Title>
      <se:Abstract>Grassland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>04*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#deefb9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>grass</se:Name>
     <se:Description>
      <se:Title>草地</se:Title>
      <se:Abstract>Grassland</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>04*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#deefb9</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
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
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>05*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#bce6d0</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>farm-facilities</se:Name>
     <se:Description>
      <se:Title>农业设施建设用地</se:Title>
      <se:Abstract>Farm facilities</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>cn2023</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>06*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e5e4c8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>farm-facilities</se:Name>
     <se:Description>
      <se:Title>农业设施建设用地</se:Title>
      <se:Abstract>Farm facilities</se:Abstract>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>land_use_scheme</ogc:PropertyName>
        <ogc:Literal>sandiao</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\">
        <ogc:PropertyName>land_use</ogc:PropertyName>
        <ogc:Literal>1202*</ogc:Literal>
       </ogc:PropertyIsLike>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#e5e4c8</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>other</se:Name>
     <se:Description>
      <se:Title>其他用地</se:Title>
      <se:Abstract>Other land</se:Abstract>
     </se:Description>
     <se:ElseFilter/>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#eeeeee</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#8d8578</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0.464</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>name-area</se:Name>
     <ogc:Filter>
      <ogc:PropertyIsGreaterThanOrEqualTo>
       <ogc:PropertyName>area_mu</ogc:PropertyName>
       <ogc:Literal>0</ogc:Literal>
      </ogc:PropertyIsGreaterThanOrEqualTo>
     </ogc:Filter>
     <se:MaxScaleDenominator>32000</se:MaxScaleDenominator>
     <se:TextSymbolizer>
      <se:Label><ogc:PropertyName>id</ogc:PropertyName><![CDATA[
]]><ogc:PropertyName>area_mu</ogc:PropertyName><![CDATA[亩]]></se:Label>
      <se:Font>
       <se:SvgParameter name="font-size">6.964</se:SvgParameter>
      </se:Font>
      <se:Halo>
       <se:Radius>0.893</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">0.75</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#4a4238</se:SvgParameter>
      </se:Fill>
      <se:VendorOption name="priority">40</se:VendorOption>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
