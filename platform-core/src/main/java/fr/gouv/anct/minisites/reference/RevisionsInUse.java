package fr.gouv.anct.minisites.reference;

/**
 * SQL fragments that select the revisions of a page in use: the newest, the published, and the one scheduled for
 * publication.
 */
public final class RevisionsInUse {

    /** Condition on a {@code revision r} of a {@code page p}. */
    public static final String CONDITION = """
        (r.id in (p.head_revision, p.published_revision,
                  (select s.revision_id from schedule s where s.tenant_id = p.tenant_id and s.page_id = p.id
                      and s.act = 'publish' and s.outcome is null)))
        """;

    /**
     * Joins these revisions, as {@code r}, to a {@code page p}, each by its key. With "offset 0" the planner does not
     * first search all revisions of the site, once for each page, for what is asked of {@code r}.
     */
    public static final String OF_PAGE = """
        cross join lateral (
            select distinct unnest(array[p.head_revision, p.published_revision,
                  (select s.revision_id from schedule s where s.tenant_id = p.tenant_id and s.page_id = p.id
                      and s.act = 'publish' and s.outcome is null)]) as id) used
        cross join lateral (
            select v.title, v.body from revision v where v.tenant_id = p.tenant_id and v.id = used.id offset 0) r
        """;

    private RevisionsInUse() {}
}
