package fr.gouv.anct.minisites.content;

/** Which revisions of a page count: what its team works on, what visitors read, and what is to be published later. */
public final class RevisionsInUse {

    /** A condition on a {@code revision r} of a {@code page p}. */
    public static final String CONDITION = """
        (r.id in (p.head_revision, p.published_revision,
                  (select s.revision_id from schedule s where s.tenant_id = p.tenant_id and s.page_id = p.id
                      and s.act = 'publish' and s.outcome is null)))
        """;

    /** Joins these revisions, as {@code revision r}, to a {@code page p}: by their keys, however many the site has. */
    public static final String OF_PAGE = """
        cross join lateral (
            select distinct unnest(array[p.head_revision, p.published_revision,
                  (select s.revision_id from schedule s where s.tenant_id = p.tenant_id and s.page_id = p.id
                      and s.act = 'publish' and s.outcome is null)]) as id) used
         join revision r on r.tenant_id = p.tenant_id and r.id = used.id
        """;

    private RevisionsInUse() {}
}
