package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import fr.gouv.anct.minisites.conformity.testing.TableWriters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that one class writes a table, or the classes of one package, so that its rules stand in one place. */
class TableWriterTest {

    private static final Map<String, String> SOURCES = ProjectFiles.sources();
    private static final Map<String, Set<String>> WRITERS = TableWriters.of(SOURCES);

    /** Tables that functions and triggers of the database alone write. */
    private static final Set<String> DATABASE = Set.of(
            "daily_search",
            "daily_searcher",
            "daily_visitor",
            "document_facts",
            "service_facts",
            "call_facts",
            "data_set_use",
            "download_day",
            "download_month",
            "measurement_loss",
            "measurement_node",
            "missing_day",
            "origin_month",
            "page_day",
            "page_month",
            "search_day",
            "site_day",
            "visitor_salt",
            "media_use",
            "offered_file",
            "page_use",
            "section_use",
            "site_use",
            "search_entry",
            "search_word",
            "quick_search_entry");

    /** Tables that several classes of one package write, and these classes. */
    private static final Map<String, Set<String>> CLASSES = Map.of(
            // Tokens of one account, and those of all accounts.
            "access_token", Set.of("OwnTokens", "AllTokens"),
            // A decision orders the creation before its tenant exists.
            "creation", Set.of("SiteCreations", "AllSiteCreations"),
            // Jobs are added in the transaction of their caller, and completed in the scheduler's connection.
            "scheduled_tasks", Set.of("DatabaseJobs", "ExecutionCompletion"));

    /** Tables that the classes of several packages write, and these classes. */
    private static final Map<String, Set<String>> PACKAGES = Map.ofEntries(
            // The first sign-in creates the account with its identity in one statement; a job warns unused accounts;
            // reminders of what waits and letters of the week have columns of their own.
            Map.entry(
                    "account", Set.of("Accounts", "ProviderIdentities", "Reminders", "UnusedAccounts", "WeekLetters")),
            // The demonstration starts without the back office.
            Map.entry("embed_host", Set.of("StandardValues", "DemoSiteLoader")),
            // Blueprints bring files without an upload; jobs store the results of scans, the stripped bytes and what
            // was read in PDF files.
            Map.entry(
                    "media",
                    Set.of("MediaLibrary", "LibraryFiles", "QuarantinedFiles", "UnstrippedImages", "UnreadDocuments")),
            // The job that strips images marks their contents as checked.
            Map.entry("media_content", Set.of("ContentRecords", "UnstrippedImages")),
            // Of an image by its upload, of the cover of a document by the job that reads it.
            Map.entry("media_rendition", Set.of("LibraryFiles", "UnreadDocuments")),
            // Each package has its columns: tree, trash, owner, draft, publication.
            Map.entry(
                    "page",
                    Set.of(
                            "Pages",
                            "PagePositions",
                            "TrashedPages",
                            "PageOwnerships",
                            "Drafts",
                            "Revisions",
                            "Schedules")),
            // Drafts, restored revisions and blueprints each add revisions; the trash deletes those of its pages.
            Map.entry("revision", Set.of("Pages", "Drafts", "Revisions", "TrashedPages")),
            // Pages.redirect serves tests alone.
            Map.entry("redirect", Set.of("Pages", "Redirects")),
            // Requesters, deciders, the creation of the site and the retention each have their transitions; reviewers
            // change the assignee.
            Map.entry(
                    "site_request",
                    Set.of(
                            "SiteRequests",
                            "AllRequestDecisions",
                            "AllRequestReviews",
                            "SiteCreations",
                            "ExpiredRequests")),
            // Decisions are deleted with their requests.
            Map.entry("request_decision", Set.of("AllRequestDecisions", "ExpiredRequests")),
            // Publication keeps the block types in use; accessibility and notice are no settings with versions.
            Map.entry("site", Set.of("Sites", "Pages", "AccessibilityRecords", "NoticeBanners")),
            // The name of the tenant is the title of its site.
            Map.entry("tenant", Set.of("Tenants", "PreviousSettings")));

    /** Classes whose statements have a table that is chosen at run time. */
    private static final Set<String> COMPOSING = Set.of(
            // The retention of working copies, presences and reviewers' notes: one statement for four tables.
            "WorkingCopyRetentionJob");

    @Test
    void aTableIsWrittenByTheClassesOfOnePackage() {
        assertThat(shared(types -> packages(types) > 1))
                .as("tables written in several packages")
                .isEqualTo(PACKAGES);
    }

    @Test
    void aTableIsWrittenByOneClass() {
        assertThat(shared(types -> types.size() > 1 && packages(types) == 1))
                .as("tables written by several classes of one package")
                .isEqualTo(CLASSES);
    }

    @Test
    void everyOtherTableHasAWriter() {
        assertThat(shared(Set::isEmpty).keySet()).isEqualTo(DATABASE);
    }

    @Test
    void aStatementNamesItsTable() {
        assertThat(simpleNames(TableWriters.composing(SOURCES))).isEqualTo(COMPOSING);
    }

    @Test
    void aSecondWriterIsFound() {
        String second = """
            /** Whoever comes to update tenant finds no statement in a comment. */
            @Query("update page p set position = 1 where id = :id")
            database.sql("with gone as (delete
                    from page returning id)
                insert into
                    revision (id) select id from gone on conflict (id) do update set id = excluded.id");
            database.sql("merge into media using chosen on true when matched then delete");
            // delete from address
            database.sql("select * from site where id = :id for update");
            """;
        Map<String, String> sources = Map.of(
                "a.First",
                "\"insert into page (id) values (:id)\"",
                "b.Second",
                second,
                "b.Third",
                "\"delete from \" + table + \" where id = :id for no key update\"");
        assertThat(TableWriters.of(sources))
                .containsEntry("page", Set.of("a.First", "b.Second"))
                .containsEntry("revision", Set.of("b.Second"))
                .containsEntry("media", Set.of("b.Second"))
                .containsEntry("tenant", Set.of())
                .containsEntry("address", Set.of())
                .containsEntry("site", Set.of());
        assertThat(TableWriters.composing(sources)).containsExactly("b.Third");
    }

    private static Map<String, Set<String>> shared(Predicate<Set<String>> which) {
        Map<String, Set<String>> found = new TreeMap<>();
        WRITERS.forEach((table, types) -> {
            if (which.test(types)) {
                found.put(table, simpleNames(types));
            }
        });
        return found;
    }

    private static long packages(Set<String> types) {
        return types.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .distinct()
                .count();
    }

    private static Set<String> simpleNames(Set<String> types) {
        return types.stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
