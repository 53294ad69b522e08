-- The last failure of an engine is looked for among thousands of answers.
create index engine_request_failed on engine_request (engine, at) where outcome <> 'answered';
