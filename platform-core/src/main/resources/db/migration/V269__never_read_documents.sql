-- What a team keeps of documents that are never read has a signal of its own: they can be merged into another page.
update signal_kept k
   set signal = 'unread-document'
  from page p
 where k.signal = 'unread-page' and p.tenant_id = k.tenant_id and p.id::text = k.subject and p.kind = 'document';
