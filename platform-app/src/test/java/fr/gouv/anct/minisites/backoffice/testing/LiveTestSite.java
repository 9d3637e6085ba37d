package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Fixture with a live site, a team of three, and pages in any state; deleted with its {@link TestAccounts}. */
public final class LiveTestSite {

    private static final Duration SOON = Duration.ofSeconds(20);

    public final UUID id;
    public final String slug = TestAccounts.freshSlug();
    /** Path of its screens. */
    public final String at = "/sites/" + slug;

    private final Map<Role, UUID> team = new EnumMap<>(Role.class);

    public LiveTestSite(TestAccounts accounts, Sites sites) {
        id = accounts.site(slug);
        TestSites.TestSite named = new TestSites.TestSite(id, slug, slug + ".localhost", "", "Site " + slug);
        sites.save(TestSites.site(named, Menus.EMPTY, Appearance.DEFAULT))
                .contextWrite(CurrentTenant.with(id))
                .block(SOON);
        for (Role role : List.of(Role.OWNER, Role.EDITOR, Role.CONTRIBUTOR)) {
            UUID account = accounts.account(role);
            accounts.member(id, account, role);
            team.put(role, account);
        }
        ApplicationDatabase.change("update tenant set state = 'live' where tenant_id = ?", id);
    }

    public UUID person(Role role) {
        return Objects.requireNonNull(team.get(role));
    }

    public String email(Role role) {
        return ApplicationDatabase.texts("select email from account where id = ?", person(role))
                .getFirst();
    }

    /** Creates a page that only the team sees, with a first text. */
    public UUID draft(String path, String title, String words) {
        return draft("page", path, title, words);
    }

    public UUID draft(String kind, String path, String title, String words) {
        UUID page = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, kind, path) values (?, ?, ?, ?)", id, page, kind, path);
        save(page, title, words);
        return page;
    }

    /** Creates a published shared section, without checks. */
    public UUID section(String name, String title, String words) {
        UUID section = draft("section", "/section:" + name, title, words);
        publish(section);
        return section;
    }

    /** Publishes the latest revision, without checks. */
    public void publish(UUID page) {
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where tenant_id = ? and id ="
                        + " ?",
                id,
                page);
    }

    /** Stores a new text for a page, as saving does. */
    public UUID save(UUID page, String title, String words) {
        return write(page, title, Map.of("type", "paragraph", "version", 1, "text", "<p>" + words + "</p>"));
    }

    /** Stores a revision that shows a shared section. */
    public UUID show(UUID page, String title, UUID section) {
        return write(page, title, Map.of("type", "shared-section", "version", 1, "section", "section:" + section));
    }

    /** Stores a revision with one block. */
    public UUID write(UUID page, String title, Map<String, Object> block) {
        return write(page, title, JsonMapper.shared().writeValueAsString(List.of(block)));
    }

    /** Stores a revision with these blocks, as the codec writes them. */
    public UUID write(UUID page, String title, String blocks) {
        UUID revision = UUID.randomUUID();
        ApplicationDatabase.change("""
                insert into revision (tenant_id, id, page_id, number, title, description, body, author, author_id)
                select tenant_id, ?, id,
                       (select coalesce(max(number), 0) + 1 from revision r where r.tenant_id = p.tenant_id and r.page_id = p.id),
                       ?, 'Description', cast(? as jsonb), 'Une plume', ?
                  from page p where tenant_id = ? and id = ?\
                """, revision, title, blocks, person(Role.CONTRIBUTOR), id, page);
        ApplicationDatabase.change(
                "update page set head_revision = ? where tenant_id = ? and id = ?", revision, id, page);
        return revision;
    }

    public UUID head(UUID page) {
        return UUID.fromString(
                ApplicationDatabase.texts("select head_revision from page where tenant_id = ? and id = ?", id, page)
                        .getFirst());
    }
}
