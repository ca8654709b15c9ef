-- title:   Platforms by year
-- answers: Over which platforms people were disciplined, year by year.
-- grain:   one row per year and platform with at least one incident
-- param:   first_year  integer  1990  first year counted, inclusive
-- param:   last_year   integer  2100  last year counted, inclusive
-- column:  year            bigint            year of the period's end, else of publication
-- column:  platform        varchar           the platform's name
-- column:  case_count      bigint cases      sum of the exact figures; null if there are none
-- column:  incident_count  bigint incidents  reports of different events
-- order:   year, incident_count highest first, platform
-- chart:   line, incident_count by year, platform as colour
-- caveat:  an incident over several platforms is counted for each: do not add up the rows of a year.

with counted as (
    select
        v_incidents.year, platforms.name as platform, v_incidents.cases, v_incidents.qualifier = 'exact' and v_incidents.cases is not null as is_exact
    from v_incidents
    cross join unnest(string_split(v_incidents.platforms, ' ')) as tied (platform_id)
    join platforms on platforms.platform_id = tied.platform_id
    where v_incidents.part_of is null and v_incidents.year between $first_year and $last_year
)

select
    year,
    platform,
    cast(sum(cases) filter (where is_exact) as bigint) as case_count,
    count(*) as incident_count
from counted
group by year, platform
order by year, incident_count desc, platform;
