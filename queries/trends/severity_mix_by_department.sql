-- title:   Severity mix by department
-- answers: How hard each body comes down: the share of each sanction in all its counted cases.
-- grain:   one row per department and sanction with at least one exact figure
-- param:   cases_min  integer  1  fewest cases that a department must have
-- column:  department    varchar          the body's name
-- column:  sanction      varchar          name of the sanction
-- column:  severity      integer          0 to 10, the gravest
-- column:  case_count    bigint cases     sum of the exact figures
-- column:  case_share    double           of all the department's cases, 0 to 1
-- order:   department, severity gravest first, sanction
-- chart:   stacked bar, case_share by department, sanction as colour
-- caveat:  general totals (disciplined, investigated, complained of) say nothing of severity and are left out, as are figures that are no exact number.

with counted as (
    select department, sanction, severity, cast(sum(cases) as bigint) as case_count
    from v_incidents
    where department is not null
        and qualifier = 'exact'
        and cases is not null
        and not is_counted_in_whole
        and sanction_id not in ('disciplinary_action', 'investigation', 'complaint')
    group by department, sanction, severity
),

totals as (
    select department, sum(case_count) as department_case_count
    from counted
    group by department
)

select
    counted.department,
    counted.sanction,
    counted.severity,
    counted.case_count,
    round(counted.case_count / totals.department_case_count, 4) as case_share
from counted
join totals on totals.department = counted.department
where totals.department_case_count >= $cases_min
order by counted.department, counted.severity desc, counted.sanction;
