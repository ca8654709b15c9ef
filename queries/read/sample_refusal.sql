select documents.title, responses.outcome, responses.sections, documents.url
from responses
join documents on documents.document_id = responses.document_id
where responses.outcome = 'refused'
order by documents.published_on desc, documents.url
limit 1;
