package fr.gouv.anct.minisites.resilience.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks a site and its request in the database, as superuser, without row-level security. */
public record DatabaseAssertions(String database) {

    /** Returns the first column of each row. */
    public List<String> rows(String sql) {
        try (Connection superuser = PostgresExtension.superuser(database);
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String sql) {
        try (Connection superuser = PostgresExtension.superuser(database);
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String state(String request) {
        return rows("select coalesce(c.state, r.state) from site_request r left join creation c on c.request_id = r.id"
                        + " where r.id = '" + request + "'")
                .getFirst();
    }

    /** Returns the recorded steps, in the order in which they were done. */
    public List<String> steps(String request) {
        return rows("select step from creation_step join creation using (tenant_id) where request_id = '" + request
                + "' order by done_at");
    }

    /** Returns the subjects of the letters to a recipient in the order of their writing, with plain spaces. */
    public List<String> letters(String recipient) {
        return rows("select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = '"
                + recipient + "' order by number");
    }

    public List<String> journal(String request) {
        return rows("select action from audit_event where subject = '" + request + "' order by id");
    }

    /** Checks that no site with this slug has been launched. */
    public void isNotOpen(String slug) {
        assertThat(rows("select slug from tenant where slug = '" + slug + "' and state <> 'preparation'"))
                .isEmpty();
    }

    /** Checks that exactly one complete site exists, and that each recipient was notified once. */
    public void hasOneCompleteSite(String request, String name, String slug) {
        assertThat(state(request)).isEqualTo("done");
        String here = " where tenant_id = (select tenant_id from site_request where id = '" + request + "')";
        assertThat(rows("select slug || ' ' || state from tenant where name = '" + name + "' or slug = '" + slug + "'"))
                .containsExactly(slug + " preparation");
        assertThat(rows("select host || path_prefix from address" + here)).containsExactly(slug + ".localhost");
        assertThat(rows("select path from page" + here + " and published_revision is not null"))
                .containsExactlyInAnyOrder(
                        "/", "/presentation", "/actualites", "/actualites/ouverture-du-site", "/contact");
        assertThat(rows("select id from revision" + here)).hasSize(5);
        assertThat(rows("select jsonb_array_length(menus -> 'main') || ' ' || accent from site" + here))
                .containsExactly("4 green-emeraude");
        List<String> owners = List.of("premier@" + slug + ".example", "second@" + slug + ".example");
        assertThat(rows("select role || ' ' || email from membership join account on id = account_id" + here))
                .containsExactlyInAnyOrder("owner " + owners.getFirst(), "owner " + owners.getLast());
        for (String owner : owners) {
            assertThat(letters(owner)).singleElement().asString().contains("« " + name + " » est prêt");
        }
        assertThat(rows("select state || ' ' || coalesce(slug, 'free') from site_request where id = '" + request + "'"))
                .containsExactly("approved free");
        assertThat(journal(request)).containsExactly("request.sent", "request.approved", "site.created");
        assertThat(steps(request)).containsExactly("tenant", "site", "pages", "members", "announce");
    }
}
