-- A contact that nobody gave was made a copy of the address for visitors, which stayed when that changed. An empty one is
-- read as the address for visitors (PublishedContacts): visitors read the same after this as before.
update site set legal = legal - 'dataProtectionOfficer'
 where legal ->> 'dataProtectionOfficer' = identity ->> 'contactEmail';
update site set legal = legal - 'securityContact'
 where legal ->> 'securityContact' = 'mailto:' || (identity ->> 'contactEmail');
update site set accessibility = accessibility - 'contactEmail'
 where accessibility ->> 'contactEmail' = identity ->> 'contactEmail';
