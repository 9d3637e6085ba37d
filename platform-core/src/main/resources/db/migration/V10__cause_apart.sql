-- Why a creation failed is told to everyone; what the machine says of it, to those who can start it again.
alter table creation add column technical_failure text;

update creation
   set failure = rtrim(split_part(failure, 'Cause technique', 1)),
       technical_failure = nullif(ltrim(split_part(failure, 'Cause technique', 2), ': ' || chr(160) || chr(8239)), '')
 where failure is not null;
