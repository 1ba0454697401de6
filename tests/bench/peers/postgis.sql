-- The rules of rules.toml in SQL for PostGIS, written from the definitions in src/conflict/kinds/*.hpp and
-- src/conflict/remainder.hpp. Makes table findings (rule, part, objects, measured, unit, geom). A distance is short only if it
-- is short by more than 1 mm. Every statement is one that PostgreSQL may run with parallel workers.

-- Placed projects with what they stand on: plot:A, part:A#m2, plots:A+B, floor:B#m2.
CREATE UNLOGGED TABLE placed AS
WITH sites AS (
    SELECT id AS project, industry, pollution_class, land_mu, min_width_m, site,
        split_part(site, ':', 1) = 'floor' AS is_floor,
        string_to_array(split_part(split_part(site, ':', 2), '#', 1), '+') AS ids
    FROM projects WHERE site <> ''
), parts AS (
    SELECT s.*, i.id, i.place FROM sites s, unnest(s.ids) WITH ORDINALITY AS i (id, place)
), found AS (
    SELECT p.*, 'plot:' || p.id AS object, l.geom, coalesce(l.measured_m2, ST_Area(l.geom)) AS stated_m2
    FROM parts p JOIN plots l USING (id) WHERE NOT is_floor
    UNION ALL
    SELECT p.*, 'building:' || p.id, b.geom, NULL FROM parts p JOIN buildings b USING (id) WHERE is_floor
)
SELECT f.* FROM found f
WHERE (SELECT count(*) FROM found g WHERE g.project = f.project) = cardinality(f.ids);
CREATE INDEX ON placed USING gist (geom);
ANALYZE placed;

-- Corridors: what comes within reach of a strip, and how near.
CREATE UNLOGGED TABLE near_land AS
SELECT e.strip, p.id, min(ST_Distance(p.geom, e.geom)) AS distance
FROM strip_edges e JOIN plots p ON ST_DWithin(p.geom, e.geom, e.reach) GROUP BY e.strip, p.id;
CREATE UNLOGGED TABLE near_buildings AS
SELECT e.strip, b.id, min(ST_Distance(b.geom, e.geom)) AS distance
FROM strip_edges e JOIN buildings b ON ST_DWithin(b.geom, e.geom, e.reach) GROUP BY e.strip, b.id;

-- The ground that a strip takes; of land it must be at least 0.5 m2. ST_Buffer simplifies a line by up to 1 % of the
-- distance before it draws, so where little is taken, or where the ground itself is the measured value, the strip is put
-- together from those of single segments, which have nothing to simplify.
CREATE FUNCTION exact_ground(which bigint, shape geometry) RETURNS geometry LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ST_Union(g.geom) FROM (
        SELECT ST_Buffer(d.geom, s.required + s.outwards, 'quad_segs=64') AS geom
        FROM strips s JOIN strip_edges e USING (strip) CROSS JOIN LATERAL ST_DumpSegments(e.geom) d
        WHERE s.strip = which AND ST_DWithin(e.geom, shape, s.required + s.outwards)
            AND ST_DWithin(d.geom, shape, s.required + s.outwards)
        UNION ALL
        SELECT e.geom FROM strip_edges e
        WHERE e.strip = which AND ST_Dimension(e.geom) = 2 AND ST_Intersects(e.geom, shape)) g
$$;
CREATE UNLOGGED TABLE rough_land AS
SELECT n.strip, n.id, greatest(0, n.distance - s.outwards) AS measured,
    coalesce(sum(ST_Area(c.part)), 0) AS area, ST_Collect(c.part) AS geom
FROM near_land n JOIN strips s USING (strip) JOIN plots p USING (id)
LEFT JOIN strip_ground g ON g.strip = n.strip AND g.geom && p.geom
LEFT JOIN LATERAL (SELECT ST_Intersection(p.geom, g.geom) AS part OFFSET 0) c ON true
WHERE greatest(0, n.distance - s.outwards) < s.required - 0.001
GROUP BY n.strip, n.id, n.distance, s.outwards;
CREATE UNLOGGED TABLE taken_land AS
SELECT strip, id, measured, area, geom FROM rough_land WHERE area >= 20
UNION ALL
SELECT r.strip, r.id, r.measured, ST_Area(c.part), c.part
FROM rough_land r JOIN plots p USING (id)
CROSS JOIN LATERAL (SELECT ST_Intersection(p.geom, exact_ground(r.strip, p.geom)) AS part OFFSET 0) c
WHERE r.area < 20 AND ST_Area(c.part) >= 0.5;
CREATE UNLOGGED TABLE taken_buildings AS
SELECT n.strip, n.id, greatest(0, n.distance - s.outwards) AS measured, ST_Collect(c.part) AS geom
FROM near_buildings n JOIN strips s USING (strip) JOIN buildings p USING (id)
LEFT JOIN strip_ground g ON g.strip = n.strip AND g.geom && p.geom
LEFT JOIN LATERAL (SELECT ST_Intersection(p.geom, g.geom) AS part OFFSET 0) c ON true
WHERE greatest(0, n.distance - s.outwards) < s.required - 0.001
    -- or just outside, but within the accuracy of the barrier: survey first
    OR (s.accuracy > 0 AND greatest(0, n.distance - s.outwards) - s.required <= s.accuracy)
GROUP BY n.strip, n.id, n.distance, s.outwards;

-- Areas.
CREATE UNLOGGED TABLE area_land AS
SELECT g.number, p.id, sum(ST_Area(c.part)) AS area, ST_Collect(c.part) AS geom
FROM limit_ground g JOIN plots p ON ST_Intersects(p.geom, g.geom)
CROSS JOIN LATERAL (SELECT ST_Intersection(p.geom, g.geom) AS part OFFSET 0) c
GROUP BY g.number, p.id HAVING sum(ST_Area(c.part)) >= 0.5;
CREATE UNLOGGED TABLE area_buildings AS
SELECT g.number, p.id, sum(ST_Area(c.part)) AS area, ST_Collect(c.part) AS geom
FROM limit_ground g JOIN buildings p ON ST_Intersects(p.geom, g.geom)
CROSS JOIN LATERAL (SELECT ST_Intersection(p.geom, g.geom) AS part OFFSET 0) c
GROUP BY g.number, p.id HAVING sum(ST_Area(c.part)) >= 0.5;

-- Shapes that share ground.
CREATE UNLOGGED TABLE shared_land AS
SELECT 'overlap.plots' AS rule, 'plot:' || a.id AS one, 'plot:' || b.id AS other, c.part AS geom
FROM plots a JOIN plots b ON a.fid < b.fid AND ST_Intersects(a.geom, b.geom)
CROSS JOIN LATERAL (SELECT ST_Intersection(a.geom, b.geom) AS part OFFSET 0) c WHERE ST_Area(c.part) >= 0.5;
CREATE UNLOGGED TABLE shared_buildings AS
SELECT 'overlap.buildings' AS rule, 'building:' || a.id AS one, 'building:' || b.id AS other, c.part AS geom
FROM buildings a JOIN buildings b ON a.fid < b.fid AND ST_Intersects(a.geom, b.geom)
CROSS JOIN LATERAL (SELECT ST_Intersection(a.geom, b.geom) AS part OFFSET 0) c WHERE ST_Area(c.part) >= 0.5;

-- Fire: L = A + B1 + B2; what is not known is read as the least that it may ask for.
CREATE UNLOGGED TABLE fire AS
WITH read AS NOT MATERIALIZED ( -- so that the index on buildings serves; a missing datum as the least that it may ask for
    SELECT fid, id, geom, fire_hazard = '甲' AS jia, coalesce(fire_hazard, '') IN ('', '戊') AS may_be_wu,
        CASE fire_resistance WHEN '三级' THEN 2 WHEN '四级' THEN 4 ELSE 0 END AS more,
        coalesce(storeys > 1 AND storeys * clear_height_m > 24, false) AS surely_tall
    FROM buildings
)
SELECT a.id AS one, b.id AS other, d.measured, ST_ShortestLine(a.geom, b.geom) AS geom
FROM read a JOIN read b ON a.fid < b.fid AND ST_DWithin(a.geom, b.geom, 21)
CROSS JOIN LATERAL (SELECT ST_Distance(a.geom, b.geom) AS measured OFFSET 0) d
WHERE d.measured < a.more + b.more - 0.001 + CASE
    WHEN a.surely_tall OR b.surely_tall THEN 13
    WHEN a.jia OR b.jia THEN 12
    WHEN a.may_be_wu AND b.may_be_wu THEN 8
    ELSE 10 END;

-- Placed projects and receptors, and each other.
CREATE UNLOGGED TABLE receptor_pairs AS
SELECT r.rule, p.object, p.project, c.id AS receptor, ST_Distance(p.geom, c.geom) AS measured,
    ST_ShortestLine(p.geom, c.geom) AS geom
FROM placed p JOIN (VALUES ('separation.receptor.pollution_class_3', 3, 3, 300.0),
    ('separation.receptor.pollution_class_2', 2, 2, 100.0)) AS r (rule, low, high, least)
    ON p.pollution_class BETWEEN r.low AND r.high
JOIN receptors c ON ST_DWithin(p.geom, c.geom, r.least)
WHERE c.class IN ('homes', 'school', 'hospital', 'nursing', 'village')
    AND ST_Distance(p.geom, c.geom) < r.least - 0.001;
CREATE UNLOGGED TABLE food_pairs AS
SELECT * FROM (
    SELECT DISTINCT ON (a.project, b.project) a.project AS one, b.project AS other, a.object AS one_object,
        b.object AS other_object, ST_Distance(a.geom, b.geom) AS measured, ST_ShortestLine(a.geom, b.geom) AS geom
    FROM placed a JOIN placed b ON a.project < b.project AND ST_DWithin(a.geom, b.geom, 300)
    WHERE (left(a.industry, 2) IN ('13', '14', '15') AND b.pollution_class >= 3)
        OR (left(b.industry, 2) IN ('13', '14', '15') AND a.pollution_class >= 3)
    ORDER BY a.project, b.project, measured, a.place, b.place) nearest
WHERE measured < 300 - 0.001;

-- What the strips and areas of forbidding rules leave of a placed project's land.
CREATE FUNCTION least_width(shape geometry) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
    WITH hull AS (
        SELECT (p).path[2] AS n, (p).geom AS at FROM ST_DumpPoints(ST_ConvexHull(shape)) p
    ), edges AS (
        SELECT a.n, a.at AS p, b.at AS q FROM hull a JOIN hull b ON b.n = a.n + 1 WHERE ST_Distance(a.at, b.at) > 0
    ), widths AS (
        SELECT max(abs((ST_X(q) - ST_X(p)) * (ST_Y(h.at) - ST_Y(p)) - (ST_Y(q) - ST_Y(p)) * (ST_X(h.at) - ST_X(p)))
            / ST_Distance(p, q)) AS width
        FROM edges, hull h GROUP BY edges.n
    )
    SELECT min(width) FROM widths
$$;
CREATE INDEX ON taken_land (id);
CREATE INDEX ON area_land (id);
ANALYZE taken_land, taken_buildings, area_land, area_buildings;
CREATE UNLOGGED TABLE cuts AS
SELECT s.rule, p.project, p.object, 'barrier:' || s.barrier AS cause, c.geom
FROM placed p JOIN taken_land t ON NOT p.is_floor AND t.id = p.id JOIN strips s USING (strip)
CROSS JOIN LATERAL (SELECT exact_ground(s.strip, p.geom) AS geom OFFSET 0) c
WHERE s.forbids AND (s.least_pollution = 0 OR p.pollution_class >= s.least_pollution)
UNION ALL
SELECT l.rule, p.project, p.object, 'area:' || l.area, l.geom
FROM placed p JOIN area_land t ON NOT p.is_floor AND t.id = p.id JOIN limits l USING (number)
WHERE l.forbids AND (l.least_pollution = 0 OR p.pollution_class >= l.least_pollution);
CREATE UNLOGGED TABLE remainders AS
WITH land AS (
    SELECT project, array_agg(object) AS objects, ST_Union(geom) AS geom,
        sum(stated_m2) / ST_Area(ST_Union(geom)) AS scale,
        max(coalesce(land_mu * 2000 / 3, 1)) AS need_m2, max(coalesce(min_width_m, 0)) AS need_m
    FROM placed WHERE NOT is_floor GROUP BY project
), alone AS (
    SELECT project, rule, array_agg(DISTINCT cause) AS causes, ST_Union(geom) AS geom FROM cuts GROUP BY project, rule
), cut AS (
    SELECT project, rule, causes, geom FROM alone
    UNION ALL
    SELECT project, NULL, NULL, ST_Union(geom) FROM alone GROUP BY project -- all together
), measured AS (
    SELECT l.*, c.rule, c.causes, c.geom AS taken, coalesce(rest.area * l.scale, 0) AS area,
        coalesce(rest.width, 0) AS width
    FROM land l JOIN cut c USING (project)
    LEFT JOIN LATERAL (SELECT ST_Area(d.geom) AS area, least_width(d.geom) AS width
        FROM ST_Dump(ST_Difference(l.geom, c.geom)) d WHERE ST_Dimension(d.geom) = 2
        ORDER BY ST_Area(d.geom) DESC LIMIT 1) rest ON true
), judged AS (
    SELECT *, area < need_m2 - 0.01 AS small, area < need_m2 - 0.01 OR width < need_m - 0.001 AS fails FROM measured
), telling AS (
    -- the rules that alone leave too little; if none does, all of them
    SELECT j.*, bool_or(fails) OVER (PARTITION BY project) AS any_alone FROM judged j WHERE rule IS NOT NULL
)
SELECT t.rule, t.project, t.objects, t.causes, CASE WHEN a.small THEN a.area ELSE a.width END AS measured,
    CASE WHEN a.small THEN 'm2' ELSE 'm' END AS unit, ST_Intersection(t.geom, t.taken) AS geom
FROM telling t JOIN judged a ON a.project = t.project AND a.rule IS NULL
WHERE a.fails AND (t.fails OR NOT t.any_alone);

-- All together. The same pair may be met as standing and as placed: one finding.
CREATE UNLOGGED TABLE findings AS
SELECT s.rule, 'strip' AS part, ARRAY['barrier:' || s.barrier, 'plot:' || t.id] AS objects, t.measured, 'm' AS unit, t.geom
FROM taken_land t JOIN strips s USING (strip) WHERE s.least_pollution = 0
UNION ALL
SELECT s.rule, 'strip', ARRAY['barrier:' || s.barrier, 'building:' || t.id], t.measured, 'm', t.geom
FROM taken_buildings t JOIN strips s USING (strip) WHERE s.least_pollution = 0
UNION ALL
SELECT s.rule, 'strip', ARRAY['barrier:' || s.barrier, p.object, 'project:' || p.project], t.measured, 'm', t.geom
FROM placed p JOIN taken_land t ON NOT p.is_floor AND t.id = p.id JOIN strips s USING (strip)
WHERE s.least_pollution > 0 AND p.pollution_class >= s.least_pollution
UNION ALL
SELECT s.rule, 'strip', ARRAY['barrier:' || s.barrier, p.object, 'project:' || p.project], t.measured, 'm', t.geom
FROM placed p JOIN taken_buildings t ON p.is_floor AND t.id = p.id JOIN strips s USING (strip)
WHERE s.least_pollution > 0 AND p.pollution_class >= s.least_pollution
UNION ALL
SELECT l.rule, 'area', ARRAY['area:' || l.area, 'plot:' || t.id], t.area, 'm2', t.geom
FROM area_land t JOIN limits l USING (number) WHERE l.least_pollution = 0
UNION ALL
SELECT l.rule, 'area', ARRAY['area:' || l.area, 'building:' || t.id], t.area, 'm2', t.geom
FROM area_buildings t JOIN limits l USING (number) WHERE l.least_pollution = 0
UNION ALL
SELECT l.rule, 'area', ARRAY['area:' || l.area, p.object, 'project:' || p.project], t.area, 'm2', t.geom
FROM placed p JOIN area_land t ON NOT p.is_floor AND t.id = p.id JOIN limits l USING (number)
WHERE l.least_pollution > 0 AND p.pollution_class >= l.least_pollution
UNION ALL
SELECT l.rule, 'area', ARRAY['area:' || l.area, p.object, 'project:' || p.project], t.area, 'm2', t.geom
FROM placed p JOIN area_buildings t ON p.is_floor AND t.id = p.id JOIN limits l USING (number)
WHERE l.least_pollution > 0 AND p.pollution_class >= l.least_pollution
UNION ALL
SELECT rule, 'overlap', ARRAY[one, other], ST_Area(geom), 'm2', geom FROM shared_land
UNION ALL
SELECT rule, 'overlap', ARRAY[one, other], ST_Area(geom), 'm2', geom FROM shared_buildings
UNION ALL
SELECT 'separation.fire.buildings', 'gap', ARRAY['building:' || one, 'building:' || other], measured, 'm', geom FROM fire
UNION ALL
SELECT rule, 'gap', ARRAY[object, 'project:' || project, 'receptor:' || receptor], measured, 'm', geom FROM receptor_pairs
UNION ALL
SELECT 'separation.food.pollution_class_3', 'gap', ARRAY['project:' || one, 'project:' || other, one_object, other_object],
    measured, 'm', geom
FROM food_pairs
UNION ALL
SELECT rule, 'remainder', objects || causes || ('project:' || project), measured, unit, geom FROM remainders;
