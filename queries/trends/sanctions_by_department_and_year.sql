-- title:   Sanctions by department and year
-- answers: How many people of each body met each sanction in each year, as reported.
-- grain:   one row per department, year and sanction with at least one incident
-- param:   first_year  integer  1990  first year counted, inclusive
-- param:   last_year   integer  2100  last year counted, inclusive
-- column:  department               varchar           the body's name
-- column:  year                     bigint            year of the period's end, else of publication
-- column:  sanction                 varchar           name of the sanction
-- column:  case_count               bigint cases      sum of the exact figures; null if there are none
-- column:  incident_count           bigint incidents  reports of different events
-- column:  bounded_incident_count   bigint incidents  "fewer than 5", "at least 3", or no number: not in case_count
-- order:   department, year, severity of the sanction
-- chart:   bar, case_count by year
-- caveat:  totals over several bodies together, shares of a counted total, and incidents without a year are left out.

with counted as (
    select department, year, sanction, severity, cases, qualifier = 'exact' and cases is not null as is_exact
    from v_incidents
    where department is not null
        and not is_counted_in_whole
        and year between $first_year and $last_year
)

select
    department,
    year,
    sanction,
    cast(sum(cases) filter (where is_exact) as bigint) as case_count,
    count(*) as incident_count,
    count(*) filter (where not is_exact) as bounded_incident_count
from counted
group by department, year, sanction, severity
order by department, year, severity desc, sanction;
