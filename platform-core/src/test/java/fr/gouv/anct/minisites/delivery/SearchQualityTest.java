package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.reading.CorpusFile;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Checks that the search finds the documents that people mean, in a corpus of 318 documents in real formats. Documents and
 * queries were written apart from each other and from the search.
 */
@CoreTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(SearchQualityTest.class);

    private static final int FIRST = 3;

    private static final Pattern HIT = Pattern.compile("SearchHit\\[title=.*?, href=[^,]*/([a-f]-\\d{3}), excerpt=");

    private final TestSites sites;
    private final List<RecurringJob> jobs;
    private final int port;

    private TestSite site;

    SearchQualityTest(@Autowired TestSites sites, @Autowired List<RecurringJob> jobs, @LocalServerPort int port) {
        this.sites = sites;
        this.jobs = jobs;
        this.port = port;
    }

    /** @param format null for a page of the site */
    private record Document(
            String id, MediaFormat format, String title, String summary, List<CorpusFile.Section> sections) {

        static Document parse(String text) {
            String[] parts = text.strip().split("\n\n", 2);
            String[] facts = Arrays.stream(parts[0].split("\n"))
                    .map(line -> line.substring(line.indexOf(": ") + 2))
                    .toArray(String[]::new);
            List<CorpusFile.Section> sections = new ArrayList<>();
            for (String section : ("\n" + parts[1]).split("\n## ")) {
                List<String> lines =
                        section.lines().filter(line -> !line.isBlank()).toList();
                if (!lines.isEmpty()) {
                    sections.add(new CorpusFile.Section(lines.getFirst(), lines.subList(1, lines.size())));
                }
            }
            return new Document(
                    facts[0],
                    facts[1].equals("page") ? null : MediaFormat.valueOf(facts[1].toUpperCase(Locale.ROOT)),
                    facts[2],
                    facts[3],
                    sections);
        }

        String text() {
            StringBuilder text = new StringBuilder(title + "\n" + summary);
            sections.forEach(section ->
                    text.append('\n').append(section.heading()).append('\n').append(section.paragraphs()));
            return text.toString();
        }
    }

    /** @param expected ids of documents that answer it equally well */
    private record Query(String typed, Set<String> expected) {

        /** Returns the place of an expected document, from 1; a large number if it is not found. */
        int rank(List<String> found) {
            return found.stream()
                    .filter(expected::contains)
                    .findFirst()
                    .map(id -> found.indexOf(id) + 1)
                    .orElse(99);
        }
    }

    private static List<Document> corpus() throws IOException {
        List<Document> corpus = new ArrayList<>();
        for (String part : List.of("a", "b", "c", "d", "e", "f")) {
            Arrays.stream(resource(part + ".txt").split("(?m)^=====$"))
                    .filter(text -> !text.isBlank())
                    .map(Document::parse)
                    .forEach(corpus::add);
        }
        return corpus;
    }

    private static List<Query> queries(String name) throws IOException {
        return resource(name)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t"))
                .map(fields -> new Query(fields[0], Set.of(fields[1].split(", ?"))))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (var input = SearchQualityTest.class.getResourceAsStream("/search-corpus/" + name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    void aSiteWithTheCorpus() throws IOException, SQLException {
        site = sites.live();
        sites.library(site, "/documents");
        for (Document document : corpus()) {
            if (document.format() == null) {
                Block[] body = document.sections().stream()
                        .map(SearchQualityTest::paragraph)
                        .toArray(Block[]::new);
                publish(PageKind.PAGE, "/" + document.id(), null, document, body);
            } else {
                publishFile(document, document.format());
            }
        }
        jobs.stream()
                .filter(job -> job.name().equals("search-documents"))
                .forEach(job -> job.run().block(Duration.ofMinutes(2)));
        sites.settle(site);
    }

    private void publishFile(Document document, MediaFormat format) throws IOException, SQLException {
        byte[] content = CorpusFile.write(format, document.sections());
        UUID file = sites.file(site, document.id() + "." + format.extension(), format.contentType(), content);
        try (Connection connection = SuperuserDatabase.connection();
                PreparedStatement passage = connection.prepareStatement("""
                    insert into document_passage (tenant_id, media_id, content_id, page, heading, text)
                    select tenant_id, id, content_id, ?, ?, ? from media where id = ?
                    """);
                PreparedStatement title = connection.prepareStatement("update media set title = ? where id = ?")) {
            for (CorpusFile.Passage read : CorpusFile.read(format, content)) {
                passage.setInt(1, read.number());
                passage.setString(2, read.heading());
                passage.setString(3, read.text());
                passage.setObject(4, file);
                passage.executeUpdate();
            }
            title.setString(1, document.title());
            title.setObject(2, file);
            title.executeUpdate();
        }
        publish(
                PageKind.DOCUMENT,
                "/documents/" + document.id(),
                LocalDate.of(2026, 3, 1),
                document,
                new DocumentFacts(
                        DocumentFacts.Kind.GUIDE,
                        null,
                        null,
                        List.of(new DocumentFacts.Version(new MediaRef(file), null, null, null))));
    }

    private void publish(PageKind kind, String path, LocalDate date, Document document, Block... body) {
        sites.publish(
                site,
                new Page(UUID.randomUUID(), null, kind, path, 0, date),
                new Revision(document.title(), null, null, document.summary(), null, List.of(), List.of(body)));
    }

    private static Block paragraph(CorpusFile.Section section) {
        StringBuilder html = new StringBuilder("<h2>" + Entities.escape(section.heading()) + "</h2>");
        section.paragraphs()
                .forEach(
                        text -> html.append("<p>").append(Entities.escape(text)).append("</p>"));
        return new Paragraph(new RichText(html.toString()));
    }

    private List<String> found(String typed) {
        String path = "/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return HIT.matcher(new VisitorClient(port).get(site.host(), path).body())
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    /** Queries with an expected document at the first place, and in the first three. */
    private record Score(int first, int firstThree) {}

    private static Score score(List<Query> queries, Function<String, List<String>> search) {
        int first = 0;
        int firstThree = 0;
        for (Query query : queries) {
            List<String> found = search.apply(query.typed());
            int rank = query.rank(found);
            first += rank == 1 ? 1 : 0;
            firstThree += rank <= FIRST ? 1 : 0;
            if (rank > 1) {
                LOG.info(
                        "{} at {}: {} {}",
                        query.typed(),
                        rank,
                        query.expected(),
                        found.stream().limit(4).toList());
            }
        }
        return new Score(first, firstThree);
    }

    @ParameterizedTest
    @CsvSource({"queries.tsv, 85, 95", "further-queries.tsv, 0, 34"})
    void theDocumentThatIsMeantIsAmongTheFirst(String table, int first, int firstThree) throws IOException {
        Score found = score(queries(table), this::found);
        LOG.info("{}: {}", table, found);
        assertThat(found.firstThree()).isGreaterThanOrEqualTo(firstThree);
        assertThat(found.first()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void theWholeTextInOneColumnOfPostgresFindsFewer() throws IOException, SQLException {
        try (Connection connection = SuperuserDatabase.connection()) {
            connection.createStatement().execute("create temporary table plain (id text, words tsvector)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into plain values (?, to_tsvector('french', ?))")) {
                for (Document document : corpus()) {
                    insert.setString(1, document.id());
                    insert.setString(2, document.text());
                    insert.executeUpdate();
                }
            }
            List<Query> queries = queries("queries.tsv");
            Score plain = score(queries, typed -> plain(connection, typed));
            LOG.info("to_tsvector('french'): {}", plain);
            assertThat(score(queries, this::found).firstThree()).isGreaterThan(plain.firstThree());
        }
    }

    private static List<String> plain(Connection connection, String typed) {
        try (PreparedStatement search = connection.prepareStatement("""
            select id from plain, websearch_to_tsquery('french', ?) as asked
             where words @@ asked order by ts_rank(words, asked) desc, id limit 10
            """)) {
            search.setString(1, typed);
            ResultSet rows = search.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
