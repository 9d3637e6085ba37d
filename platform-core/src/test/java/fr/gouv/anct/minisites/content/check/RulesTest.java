package fr.gouv.anct.minisites.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Accordion;
import fr.gouv.anct.minisites.content.block.AccordionItem;
import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.ButtonStyle;
import fr.gouv.anct.minisites.content.block.Buttons;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.Cards;
import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.JdmaButton;
import fr.gouv.anct.minisites.content.block.KeyFigures;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.content.block.LocationMap;
import fr.gouv.anct.minisites.content.block.OpeningHours;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Placeholder;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.content.block.Separator;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.SubPages;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.content.block.Video;
import fr.gouv.anct.minisites.content.block.Weekday;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.DisplayedListing;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetFile;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetPage;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Checks the findings of each rule, and that it has none for similar correct content. */
class RulesTest {

    private static final UUID SELF = UUID.randomUUID();
    private static final UUID ONLINE = UUID.randomUUID();
    private static final UUID OFFLINE = UUID.randomUUID();
    private static final UUID TRASHED = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final UUID DESCRIBED = UUID.randomUUID();
    private static final UUID UNDESCRIBED = UUID.randomUUID();
    private static final UUID NAMED_LIKE_A_FILE = UUID.randomUUID();
    private static final UUID INFECTED = UUID.randomUUID();
    private static final UUID WAITING = UUID.randomUUID();
    private static final UUID GUIDE = UUID.randomUUID();
    private static final UUID SOUND = UUID.randomUUID();
    private static final UUID FILM = UUID.randomUUID();
    private static final UUID ENGLISH = UUID.randomUUID();
    private static final UUID ODD = UUID.randomUUID();

    private static final UUID SECTION = UUID.randomUUID();

    private static final SubPages NOTHING_UNDER = new SubPages("Dessous", new PageRef(ONLINE), SubPages.Style.LINKS);
    private static final SectionSummary NOTHING_UNDER_ITSELF = new SectionSummary("Dessous", null);
    private static final LatestPages OF_NO_TAG = new LatestPages("Récents", LatestPages.Kind.ANY, 3, "nulle part");

    private static final String KNOWN_SET = "https://www.data.gouv.fr/datasets/connu/";
    private static final String LOST_SET = "https://www.data.gouv.fr/datasets/perdu/";
    private static final String NEW_SET = "https://www.data.gouv.fr/datasets/nouveau/";

    private static final ResolvedReferences AROUND = new ResolvedReferences(
            Map.of(
                    ONLINE, new TargetPage(ONLINE, "En ligne", true, false),
                    SECTION, new TargetPage(SECTION, "Une section", true, false),
                    OFFLINE, new TargetPage(OFFLINE, "Brouillon", false, false),
                    SELF, new TargetPage(SELF, "Elle-même", false, false),
                    TRASHED, new TargetPage(TRASHED, "Jetée", false, true)),
            Map.of(
                    DESCRIBED, image("Une place", "place.jpg", true, "La place de la mairie", "clean"),
                    UNDESCRIBED, image("Photo", "photo.jpg", false, "", "clean"),
                    NAMED_LIKE_A_FILE, image("Photo", "photo.jpg", true, "IMG_2043.jpg", "clean"),
                    INFECTED, image("Piège", "piege.jpg", true, "Un piège", "infected"),
                    WAITING, image("Attente", "attente.jpg", true, "Une attente", "quarantine"),
                    GUIDE, document("Le guide des aides", "guide.pdf", "application/pdf", null),
                    SOUND, document("Le son", "son.mp3", "audio/mpeg", null),
                    FILM, document("Le film", "film.mp4", "video/mp4", null),
                    ENGLISH, scanned("Guide", "guide-en.pdf"),
                    ODD, document("plan", "plan.dwg", "image/vnd.dwg", "fr")),
            Set.of(ONLINE),
            Map.of(
                    SECTION,
                    new Revision(
                            "Une section",
                            null,
                            null,
                            "",
                            null,
                            List.of(),
                            List.of(
                                    new SectionHeading("Trois", 3),
                                    paragraph(link("https://ici.example/", "Le guide")),
                                    paragraph(link("https://ici.example/", "cliquez ici"))))),
            Set.of(
                    new DisplayedListing(SELF, NOTHING_UNDER.listing()),
                    new DisplayedListing(SELF, NOTHING_UNDER_ITSELF.listing()),
                    new DisplayedListing(SECTION, NOTHING_UNDER_ITSELF.listing()),
                    new DisplayedListing(SELF, OF_NO_TAG.listing())),
            Map.of(SELF, List.of("000", "remplacez ces dates", "[date limite]")),
            Map.of(KNOWN_SET, DataSetState.FOUND, LOST_SET, DataSetState.GONE, NEW_SET, DataSetState.WAITING),
            Instant.parse("2026-06-15T10:00:00Z"));

    /** Issues that some test has found. */
    private static final Set<Issue> SEEN = EnumSet.noneOf(Issue.class);

    private static TargetFile image(String title, String name, boolean described, String alt, String state) {
        return new TargetFile(UUID.randomUUID(), title, name, "image/jpeg", described, alt, null, state, Set.of());
    }

    private static TargetFile document(String title, String name, String type, @Nullable String language) {
        return new TargetFile(UUID.randomUUID(), title, name, type, true, "", language, "clean", Set.of());
    }

    /** Returns a PDF with all that can stand in the way of its readers. */
    private static TargetFile scanned(String title, String name) {
        return new TargetFile(
                UUID.randomUUID(),
                title,
                name,
                "application/pdf",
                true,
                "",
                null,
                "clean",
                EnumSet.allOf(DocumentBarrier.class));
    }

    private static Findings check(Block... body) {
        return check(page(body));
    }

    private static Revision page(Block... body) {
        return new Revision("Une page", null, "En bref.", "Ce qu’elle dit.", null, List.of(), List.of(body));
    }

    private static Findings check(Revision revision) {
        Findings findings = Rules.check(new CheckedContent(SELF, PageKind.PAGE, revision, AROUND));
        findings.all().forEach(finding -> SEEN.add(finding.flaw()));
        return findings;
    }

    private static List<Issue> flaws(Block... body) {
        return check(body).all().stream().map(Finding::flaw).toList();
    }

    private static List<Issue> flaws(String html) {
        return flaws(paragraph(html));
    }

    private static Paragraph paragraph(String html) {
        return new Paragraph(new RichText(html));
    }

    private static String link(Object target, String words) {
        return "<p>Lisez <a href=\"" + target + "\">" + words + "</a>.</p>";
    }

    private static MediaRef file(UUID id) {
        return new MediaRef(id);
    }

    private static Image shown(UUID id, @Nullable String alt) {
        return new Image(file(id), alt, null, Image.Width.values()[0]);
    }

    @AfterAll
    static void everyFlawWasFoundBySomeTest() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(SEEN))).isEmpty();
    }

    @Test
    void aGoodPageHasNothingToCorrect() {
        assertThat(flaws(
                        new SectionHeading("Les aides", 2),
                        paragraph("<p>Le guide "
                                + link("page:" + ONLINE, "des aides aux communes")
                                        .substring(3)),
                        new SectionHeading("Pour qui", 3),
                        shown(DESCRIBED, null),
                        shown(DESCRIBED, ""),
                        new Download(file(GUIDE), null, null, Download.Variant.TILE)))
                .isEmpty();
    }

    @Test
    void titlesAreShort() {
        Revision page = new Revision("T".repeat(81), null, "En bref.", " ", null, List.of(), List.of());
        assertThat(check(page).all())
                .extracting(Finding::flaw, finding -> finding.spot().field())
                .containsExactlyInAnyOrder(
                        tuple(Issue.TITLE_LONG, "title"), tuple(Issue.DESCRIPTION_MISSING, "description"));
        assertThat(flaws(new SectionHeading("T".repeat(121), 2))).containsExactly(Issue.HEADING_LONG);
        assertThat(flaws(new SectionHeading("T".repeat(120), 2))).isEmpty();
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        assertThat(check(new SectionHeading("Deux", 2), new SectionHeading("Quatre", 4))
                        .all())
                .extracting(Finding::flaw, Finding::spot, Finding::arguments)
                .containsExactly(
                        tuple(Issue.HEADING_SKIP, new ContentLocation(1, "level"), List.of("Quatre", "4", "3")));
        assertThat(flaws(new SectionHeading("Trois", 3))).containsExactly(Issue.HEADING_SKIP);
        assertThat(flaws("<h2>Un</h2><h4>Deux</h4><p>Mots.</p>")).containsExactly(Issue.HEADING_SKIP);
        assertThat(flaws(
                        new SectionHeading("Deux", 2),
                        new SectionHeading("Trois", 3),
                        new SectionHeading("Quatre", 4),
                        new SectionHeading("Encore deux", 2)))
                .isEmpty();
    }

    @Test
    void headingsAreHeadingsAndSaySomething() {
        assertThat(flaws(new SectionHeading(" ", 2))).containsExactly(Issue.HEADING_EMPTY);
        assertThat(flaws("<h2> </h2><p>Mots.</p>")).containsExactly(Issue.HEADING_EMPTY);
        assertThat(flaws("<p><strong>Comment faire</strong></p><p>Mots.</p>")).containsExactly(Issue.HEADING_FAKED);
        assertThat(flaws("<p><strong>Attention.</strong></p><p>Mots.</p>")).isEmpty();
        assertThat(flaws("<p><strong>Important</strong> : des mots.</p><p>Mots.</p>"))
                .isEmpty();
    }

    @Test
    void imagesAreDescribed() {
        assertThat(check(shown(UNDESCRIBED, null)).all())
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(tuple(Issue.MEDIA_UNDESCRIBED, new ContentLocation(0, "image")));
        assertThat(flaws(shown(UNDESCRIBED, "La place vue du pont")))
                .as("its own words")
                .isEmpty();
        Revision article = new Revision("Une page", null, "En bref.", "Mots.", UNDESCRIBED, List.of(), List.of());
        assertThat(check(article).all())
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(tuple(Issue.MEDIA_UNDESCRIBED, new ContentLocation(null, "image")));
        Link map = Link.of("https://carte.example/");
        assertThat(flaws(new LocationMap("Venir", file(DESCRIBED), " ", map, null)))
                .containsExactly(Issue.ALTERNATIVE_MISSING);
        assertThat(flaws(new LocationMap("Venir", file(DESCRIBED), null, map, null)))
                .as("the words of the library")
                .isEmpty();
        assertThat(flaws(new LocationMap("Venir", file(UNDESCRIBED), null, map, null)))
                .containsExactly(Issue.MEDIA_UNDESCRIBED);
        assertThat(flaws(new LocationMap("Venir", file(DESCRIBED), "Le plan du quartier", map, null)))
                .isEmpty();
    }

    @Test
    void imagesAreNoTextsAndTextsNoFileNames() {
        assertThat(flaws(shown(DESCRIBED, "m".repeat(151)))).containsExactly(Issue.ALTERNATIVE_LONG);
        assertThat(flaws(shown(DESCRIBED, "m".repeat(150)))).isEmpty();
        assertThat(flaws(shown(NAMED_LIKE_A_FILE, null))).containsExactly(Issue.ALTERNATIVE_FILE_NAME);
        assertThat(flaws(shown(DESCRIBED, "DSC00123"))).containsExactly(Issue.ALTERNATIVE_FILE_NAME);
        assertThat(flaws(shown(NAMED_LIKE_A_FILE, "Deux élus signent."))).isEmpty();
    }

    @Test
    void openingHoursGiveEachDayOnce() {
        List<OpeningHours.Day> days = Stream.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.MONDAY)
                .map(day -> new OpeningHours.Day(day, "9 h – 12 h"))
                .toList();
        assertThat(check(new OpeningHours(null, days, null)).all())
                .extracting(Finding::flaw, Finding::spot)
                .contains(tuple(Issue.DAY_TWICE, new ContentLocation(0, "days-2-day")));
        assertThat(check(new OpeningHours(null, days.subList(0, 2), null)).all())
                .extracting(Finding::flaw)
                .doesNotContain(Issue.DAY_TWICE);
    }

    @Test
    void aServiceDoesNotEndBeforeItBegins() {
        assertThat(check(service(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 10)))
                        .all())
                .extracting(Finding::flaw, Finding::spot)
                .contains(tuple(Issue.SERVICE_DATES, new ContentLocation(0, "closes")));
        assertThat(Stream.of(
                        service(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 10)),
                        service(LocalDate.of(2026, 12, 10), null),
                        service(null, LocalDate.of(2026, 12, 10))))
                .allSatisfy(right ->
                        assertThat(check(right).all()).extracting(Finding::flaw).doesNotContain(Issue.SERVICE_DATES));
    }

    private static ServiceFacts service(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        return new ServiceFacts(
                ServiceFacts.Kind.SUPPORT,
                null,
                ServiceFacts.Phases.NONE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                opens,
                closes);
    }

    @Test
    void aCallClosesAfterItsOpeningAndHasASecureForm() {
        String form = "https://demarche.numerique.gouv.fr/commencer/essai";
        LocalDate past = LocalDate.of(2026, 6, 1);
        LocalDate later = LocalDate.of(2026, 7, 1);
        assertThat(call(later, past, form)).contains(tuple(Issue.CALL_DATES, new ContentLocation(0, "closes")));
        assertThat(call(past, later, null)).contains(tuple(Issue.CALL_FORM, new ContentLocation(0, "form")));
        assertThat(call(past, later, form)).contains(tuple(Issue.CALL_CONTACT, new ContentLocation(0, "email")));
        assertThat(call(later, later.plusDays(1), null))
                .contains(tuple(Issue.CALL_CONTACT, new ContentLocation(0, "email")));
        assertThat(call(past, past, null))
                .as("nobody asks about a call that is closed")
                .doesNotContain(tuple(Issue.CALL_CONTACT, new ContentLocation(0, "email")));
        assertThat(call(past, later, "http://exemple.fr/essai"))
                .contains(tuple(Issue.CALL_FORM_ADDRESS, new ContentLocation(0, "form")));
        assertThat(Stream.of(
                        call(past, later, form),
                        call(past, past, form),
                        call(null, null, form),
                        call(later, later.plusDays(1), null),
                        call(past, past, null)))
                .allSatisfy(right -> assertThat(right)
                        .extracting(found -> found.toList().getFirst())
                        .doesNotContain(Issue.CALL_DATES, Issue.CALL_FORM, Issue.CALL_FORM_ADDRESS));
    }

    private List<Tuple> call(@Nullable LocalDate opens, @Nullable LocalDate closes, @Nullable String form) {
        CallFacts call = new CallFacts(
                opens,
                null,
                closes,
                null,
                null,
                List.of(),
                "selon les projets",
                form == null ? null : Link.of(form),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        return check(call).all().stream()
                .map(finding -> tuple(finding.flaw(), finding.spot()))
                .toList();
    }

    @Test
    void aContactFormAsksEachThingOnce() {
        assertThat(check(ContactForm.starting()).all()).isEmpty();
        List<ContactForm.Field> fields = Stream.of(
                        ContactFieldKind.NAME, ContactFieldKind.SUBJECT, ContactFieldKind.NAME, ContactFieldKind.NAME)
                .map(kind -> new ContactForm.Field(kind, false, null))
                .toList();
        assertThat(check(new ContactForm(null, null, fields)).all())
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(
                        tuple(Issue.CONTACT_FIELD_TWICE, new ContentLocation(0, "fields-2-ask")),
                        tuple(Issue.CONTACT_FIELD_TWICE, new ContentLocation(0, "fields-3-ask")));
    }

    @Test
    void theButtonOfOpinionsLeadsToAFormOfThatService() {
        String form = "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34";
        assertThat(check(new JdmaButton(new Link.External(form))).all()).isEmpty();
        for (String other : List.of(
                form.replace("https", "http"),
                form + "&x=1",
                form.replace("12", "12/../34"),
                form.replace("gouv.fr", "gouv.fr.example"),
                "https://exemple.fr/?" + form)) {
            assertThat(check(new JdmaButton(new Link.External(other))).all())
                    .as(other)
                    .extracting(Finding::flaw, Finding::spot)
                    .contains(tuple(Issue.OPINION_ADDRESS, new ContentLocation(0, "link")));
        }
    }

    @Test
    void linksSayWhereTheyLead() {
        assertThat(flaws(link("page:" + ONLINE, "Cliquez ici !"))).containsExactly(Issue.LINK_VAGUE);
        assertThat(flaws(link("page:" + ONLINE, "En savoir plus…"))).containsExactly(Issue.LINK_VAGUE);
        assertThat(flaws(link("page:" + ONLINE, "En savoir plus sur les aides")))
                .isEmpty();
        Button vague = new Button("Télécharger", new Link.ToPage(ONLINE, null), ButtonStyle.PRIMARY);
        assertThat(check(new Buttons(Buttons.Size.MEDIUM, Buttons.Layout.LEFT, List.of(vague)))
                        .all())
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(tuple(Issue.LINK_VAGUE, new ContentLocation(0, "buttons-0-label")));
        assertThat(flaws(link("https://a.example/", "https://a.example/aides"))).containsExactly(Issue.LINK_ADDRESS);
        assertThat(flaws(link("https://a.example/", "Le site A.example"))).isEmpty();
    }

    @Test
    void theSameWordsLeadToTheSamePlace() {
        assertThat(check(paragraph(link("page:" + ONLINE, "Les aides")), paragraph(link("page:" + SELF, "les aides ")))
                        .all())
                .extracting(Finding::flaw, finding -> finding.spot().block())
                .containsExactly(tuple(Issue.LINK_SAME, 1));
        assertThat(flaws(
                        paragraph(link("page:" + ONLINE, "Les aides")), paragraph(link("page:" + ONLINE, "Les aides"))))
                .isEmpty();
    }

    private static SharedSection section(UUID id) {
        return new SharedSection(new SectionRef(id));
    }

    @Test
    void whatASectionSaysIsLookedAtWhereItIsShownAndStandsInItsOwnWayAlone() {
        Findings findings = check(
                new SectionHeading("Deux", 2), paragraph(link("https://la.example/", "Le guide")), section(SECTION));
        assertThat(findings.all())
                .extracting(Finding::flaw, Finding::severity, Finding::spot)
                .containsExactly(
                        tuple(Issue.LINK_VAGUE, Severity.WARNING, inSection(2, new ContentLocation(2, "text"))),
                        tuple(Issue.LINK_SAME, Severity.WARNING, inSection(2, new ContentLocation(1, "text"))));
        assertThat(findings.blockPublication()).isFalse();
        assertThat(check(section(SECTION), new SectionHeading("Quatre", 4)).all())
                .as("after the heading of the section, whose level is put right")
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(
                        tuple(Issue.HEADING_SKIP, inSection(0, new ContentLocation(0, "level"))),
                        tuple(Issue.LINK_VAGUE, inSection(0, new ContentLocation(2, "text"))),
                        tuple(Issue.HEADING_SKIP, new ContentLocation(1, "level")));
    }

    private static ContentLocation inSection(int block, ContentLocation location) {
        return new ContentLocation(block, "", new ContentLocation.InSharedSection(SECTION, "Une section", location));
    }

    @Test
    void aSectionBeginsAsDeepAsItLikes() {
        Revision section = new Revision(
                "Une section",
                null,
                null,
                "",
                null,
                List.of(),
                List.of(
                        new SectionHeading("Trois", 3),
                        new SectionHeading("Deux", 2),
                        new SectionHeading("Quatre", 4)));
        assertThat(Rules.check(new CheckedContent(SECTION, PageKind.SECTION, section, AROUND))
                        .all())
                .extracting(Finding::spot)
                .containsExactly(new ContentLocation(2, "level"));
    }

    @Test
    void sectionsThatAreShownSaySomething() {
        assertThat(flaws(section(GONE))).containsExactly(Issue.SECTION_GONE);
        assertThat(flaws(section(TRASHED))).containsExactly(Issue.SECTION_GONE);
        assertThat(flaws(section(ONLINE))).as("a page is no section").containsExactly(Issue.SECTION_GONE);
        assertThat(check(section(OFFLINE)).all())
                .extracting(Finding::flaw, Finding::severity, Finding::spot)
                .containsExactly(tuple(Issue.SECTION_OFFLINE, Severity.WARNING, new ContentLocation(0, "section")));
    }

    /** A page may display a heavy section often: the memory it takes must not grow with that. */
    @Test
    void aSectionThatIsShownSeveralTimesIsParsedAndToldOnce() {
        CheckedContent content = new CheckedContent(
                SELF, PageKind.PAGE, page(section(SECTION), new SectionHeading("Deux", 2), section(SECTION)), AROUND);
        assertThat(content.texts()).hasSize(4);
        assertThat(content.texts().get(2).body())
                .isSameAs(content.texts().get(0).body());
        assertThat(Rules.check(content).all())
                .filteredOn(finding -> finding.flaw() == Issue.LINK_VAGUE)
                .extracting(finding -> finding.spot().block())
                .containsExactly(0);
    }

    @Test
    void sectionsBeyondTheNumberThatIsShownAreNamedAndNotReadAtAll() {
        Block[] most = Collections.nCopies(SharedSection.MOST, section(SECTION)).toArray(Block[]::new);
        assertThat(flaws(most)).doesNotContain(Issue.SECTION_MANY);
        Block[] unread =
                Stream.concat(Arrays.stream(most), Stream.of(section(TRASHED))).toArray(Block[]::new);
        assertThat(flaws(unread)).contains(Issue.SECTION_MANY).doesNotContain(Issue.SECTION_GONE);
        Block[] more = Collections.nCopies(400, section(SECTION)).toArray(Block[]::new);
        assertThat(check(more).all())
                .filteredOn(finding -> finding.flaw() == Issue.SECTION_MANY)
                .extracting(Finding::severity, Finding::spot, Finding::arguments)
                .containsExactly(
                        tuple(Severity.ERROR, new ContentLocation(SharedSection.MOST, "section"), List.of("20")));
        CheckedContent content = new CheckedContent(SELF, PageKind.PAGE, page(more), AROUND);
        assertThat(content.texts()).hasSize(2 * SharedSection.MOST);
    }

    @Test
    void listsBeyondTheNumberThatIsShownAreNamed() {
        Block[] same = Collections.nCopies(400, OF_NO_TAG).toArray(Block[]::new);
        assertThat(flaws(same)).doesNotContain(Issue.LISTS_MANY);
        List<Block> lists = IntStream.rangeClosed(0, Listing.MOST_OF_PAGE)
                .<Block>mapToObj(i -> new LatestPages(null, LatestPages.Kind.ANY, 3, "étiquette " + i))
                .toList();
        assertThat(flaws(lists.subList(0, Listing.MOST_OF_PAGE).toArray(Block[]::new)))
                .doesNotContain(Issue.LISTS_MANY);
        assertThat(check(lists.toArray(Block[]::new)).all())
                .filteredOn(finding -> finding.flaw() == Issue.LISTS_MANY)
                .extracting(Finding::severity, Finding::spot, Finding::arguments)
                .containsExactly(tuple(Severity.ERROR, new ContentLocation(Listing.MOST_OF_PAGE, ""), List.of("40")));
    }

    @Test
    void whatCannotBeShownIsToldWhereItIsWritten() {
        List<Block> body = List.of(new SectionHeading("Les aides", 2), NOTHING_UNDER);
        List<Finding> found = Stream.of(
                        new OversizedContent.OfPage(BlockCodec.typeOf(NOTHING_UNDER), 90),
                        new OversizedContent.OfPage("table", 60),
                        new OversizedContent.OfPage(null, 0),
                        new OversizedContent.OfLists(),
                        new OversizedContent.OfUses(List.of("Accueil", "Aides")),
                        new OversizedContent.OfOnline())
                .map(overflow -> overflow.finding(body))
                .toList();
        found.forEach(finding -> SEEN.add(finding.flaw()));
        assertThat(found)
                .extracting(Finding::flaw, finding -> finding.spot().block(), Finding::arguments)
                .containsExactly(
                        tuple(Issue.PAGE_LONG, 1, List.of(BlockCodec.typeOf(NOTHING_UNDER), "90")),
                        tuple(Issue.PAGE_LONG, null, List.of("table", "60")),
                        tuple(Issue.PAGE_LONG, null, List.of()),
                        tuple(Issue.LIST_MANY, null, List.of()),
                        tuple(Issue.SECTION_LONG, null, List.of("Accueil", "Aides")),
                        tuple(Issue.ONLINE_LONG, null, List.of()));
        assertThat(new Findings(found).waivable()).isFalse();
        assertThat(new Findings(found).incomplete()).isFalse();
    }

    @Test
    void listsOfPagesListSome() {
        assertThat(check(NOTHING_UNDER).all())
                .extracting(Finding::flaw, Finding::severity, Finding::spot)
                .containsExactly(tuple(Issue.LIST_EMPTY, Severity.WARNING, new ContentLocation(0, "")));
        assertThat(flaws(NOTHING_UNDER_ITSELF)).containsExactly(Issue.LIST_EMPTY);
        assertThat(check(OF_NO_TAG).all())
                .extracting(Finding::flaw, Finding::spot, Finding::arguments)
                .containsExactly(tuple(Issue.LIST_TAG_EMPTY, new ContentLocation(0, "tag"), List.of("nulle part")));
        assertThat(flaws(new SubPages("Dessous", null, SubPages.Style.LINKS))).isEmpty();
        Revision section = new Revision("S", null, null, "", null, List.of(), List.of(NOTHING_UNDER_ITSELF));
        assertThat(Rules.check(new CheckedContent(SECTION, PageKind.SECTION, section, AROUND))
                        .all())
                .as("what stands under the page that shows it is known there")
                .isEmpty();
    }

    @Test
    void dataSetsAreThoseOfTheCopy() {
        List<DataSets.Item> sets = Stream.of(KNOWN_SET, LOST_SET, NEW_SET)
                .map(url -> new DataSets.Item(new DataSetUrl(url)))
                .toList();
        DataPublisherUrl agency = new DataPublisherUrl("https://www.data.gouv.fr/organizations/agence/");
        assertThat(check(new DataSets(null, sets, agency, 3)).all())
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(
                        tuple(Issue.DATA_SET_GONE, new ContentLocation(0, "sets-1-dataSet")),
                        tuple(Issue.DATA_SET_WAITING, new ContentLocation(0, "sets-2-dataSet")),
                        tuple(Issue.DATA_SET_WAITING, new ContentLocation(0, "publisher")));
        assertThat(flaws(new DataSets(null, List.of(), null, 3))).containsExactly(Issue.BLOCK_EMPTY);
    }

    @Test
    void aNewWindowIsAnnouncedOnceAndWhereThereIsOne() {
        assertThat(flaws(link("https://a.example/", "Le site A (nouvelle fenêtre)")))
                .containsExactly(Issue.WINDOW_TWICE);
        assertThat(flaws(link("page:" + ONLINE, "Les aides - nouvel onglet"))).containsExactly(Issue.WINDOW_NONE);
        assertThat(flaws(link("page:" + ONLINE, "La fenêtre de tir"))).isEmpty();
    }

    @Test
    void linksLeadToPagesThatVisitorsCanRead() {
        assertThat(flaws(link("page:" + GONE, "La page perdue"))).containsExactly(Issue.LINK_GONE);
        assertThat(flaws(link("page:" + TRASHED, "La page jetée"))).containsExactly(Issue.LINK_TRASHED);
        Cards.Item card =
                new Cards.Item("Le brouillon", null, new Link.ToPage(OFFLINE, null), null, null, null, List.of());
        assertThat(check(new Cards(null, 2, Cards.Layout.VERTICAL, List.of(card)))
                        .all())
                .extracting(Finding::flaw, Finding::severity, Finding::spot)
                .containsExactly(tuple(Issue.LINK_OFFLINE, Severity.WARNING, new ContentLocation(0, "cards-0-link")));
        Button button = new Button("Lire le brouillon", new Link.ToPage(OFFLINE, null), ButtonStyle.PRIMARY);
        assertThat(check(new Buttons(Buttons.Size.MEDIUM, Buttons.Layout.LEFT, List.of(button)))
                        .all())
                .as("visitors do not see a button without its target")
                .extracting(Finding::flaw, Finding::spot)
                .containsExactly(tuple(Issue.BUTTON_OFFLINE, new ContentLocation(0, "buttons-0-link")));
        Button elsewhere = new Button("Le site fermé", new Link.ToSite(OFFLINE, "/aides"), ButtonStyle.PRIMARY);
        assertThat(flaws(new Buttons(Buttons.Size.MEDIUM, Buttons.Layout.LEFT, List.of(elsewhere))))
                .containsExactly(Issue.BUTTON_SITE_OFFLINE);
        assertThat(flaws(new SubPages("Dessous", new PageRef(OFFLINE), SubPages.Style.LINKS)))
                .containsExactly(Issue.LIST_PAGE_OFFLINE);
        assertThat(flaws(link("page:" + SELF + "#aides", "Plus bas"))).isEmpty();
        assertThat(flaws(link("site:" + ONLINE + "/aides", "L’autre site"))).isEmpty();
        assertThat(flaws(link("site:" + OFFLINE + "/aides", "Le site fermé"))).containsExactly(Issue.LINK_SITE_OFFLINE);
        assertThat(flaws(link("site:" + ONLINE + "/", "L’autre site (nouvelle fenêtre)")))
                .containsExactly(Issue.WINDOW_TWICE);
    }

    @Test
    void filesAreThereAndHarmless() {
        assertThat(flaws(shown(GONE, ""))).containsExactly(Issue.MEDIA_GONE);
        assertThat(flaws(link("media:" + GONE, "Le guide perdu"))).containsExactly(Issue.MEDIA_GONE);
        assertThat(flaws(shown(INFECTED, ""))).containsExactly(Issue.MEDIA_INFECTED);
        assertThat(flaws(shown(WAITING, ""))).containsExactly(Issue.MEDIA_WAITING);
        assertThat(flaws(link("media:" + GUIDE, "Le guide des aides"))).isEmpty();
    }

    @Test
    void documentsHaveATitleAFormatAndALanguage() {
        assertThat(flaws(new Download(file(ODD), null, null, Download.Variant.TILE)))
                .containsExactlyInAnyOrder(Issue.DOCUMENT_TITLE, Issue.DOCUMENT_FORMAT);
        assertThat(flaws(new Download(file(ENGLISH), null, null, Download.Variant.TILE)))
                .containsExactlyInAnyOrder(
                        Issue.DOCUMENT_LANGUAGE,
                        Issue.DOCUMENT_SCAN,
                        Issue.DOCUMENT_PARTLY_SCANNED,
                        Issue.DOCUMENT_UNTAGGED,
                        Issue.DOCUMENT_UNTITLED,
                        Issue.DOCUMENT_NO_LANGUAGE,
                        Issue.DOCUMENT_ENCRYPTED,
                        Issue.DOCUMENT_UNREADABLE);
        assertThat(flaws(new Download(file(GUIDE), "guide.pdf", null, Download.Variant.TILE)))
                .containsExactly(Issue.DOCUMENT_TITLE);
    }

    @Test
    void tablesHaveACaptionAndHeaders() {
        TableCells whole = new TableCells(List.of(List.of("", "2025", "2026"), List.of("Aides", "1", "2")));
        assertThat(flaws(table("", whole, DataTable.Headers.BOTH))).containsExactly(Issue.TABLE_CAPTION);
        assertThat(flaws(table("Les aides", whole, DataTable.Headers.BOTH))).isEmpty();
        assertThat(flaws(table("Les aides", whole, DataTable.Headers.FIRST_ROW)))
                .containsExactly(Issue.TABLE_HEADERS);
        assertThat(flaws(table("Les aides", whole, DataTable.Headers.FIRST_COLUMN)))
                .containsExactly(Issue.TABLE_HEADERS);
        TableCells nameless = new TableCells(List.of(List.of("", "2025"), List.of("", "1")));
        assertThat(flaws(new Chart(null, Chart.Kind.values()[0], "Les aides", nameless, null)))
                .containsExactly(Issue.TABLE_HEADERS);
    }

    private static DataTable table(String caption, TableCells cells, DataTable.Headers headers) {
        return new DataTable(caption, cells, headers, DataTable.Style.STANDARD);
    }

    @Test
    void aChartIsMadeOfNumbers() {
        assertThat(flaws(chart("1\u00a0200 €", "94,5 %"))).isEmpty();
        assertThat(flaws(chart("12", ""))).as("a missing figure").isEmpty();
        assertThat(flaws(chart("12", "—"))).isEmpty();
        assertThat(flaws(chart("douze", "13"))).containsExactly(Issue.CHART_WORDS);
        assertThat(flaws(chart("douze", "treize"))).containsExactly(Issue.CHART_EMPTY);
    }

    private static Chart chart(String first, String second) {
        TableCells cells =
                new TableCells(List.of(List.of("Année", "Aides"), List.of("2025", first), List.of("2026", second)));
        return new Chart(null, Chart.Kind.values()[0], "Les aides", cells, null);
    }

    @Test
    void aPlayerPlaysItsFile() {
        RichText said = new RichText("<p>Bonjour.</p>");
        assertThat(flaws(new Audio("Le son", file(SOUND), null, said))).isEmpty();
        assertThat(flaws(new Audio("Le son", file(GUIDE), null, said))).containsExactly(Issue.SOUND_FORMAT);
        assertThat(flaws(new Video("Le film", Link.of("media:" + FILM), null, null, said)))
                .isEmpty();
        assertThat(flaws(new Video("Le film", Link.of("media:" + GUIDE), null, null, said)))
                .containsExactly(Issue.VIDEO_FORMAT);
    }

    @Test
    void whatIsHeardCanBeRead() {
        RichText none = new RichText("");
        RichText said = new RichText("<p>Bonjour.</p>");
        Link source = Link.of("https://www.youtube.com/watch?v=a");
        assertThat(flaws(new Video("Le film", source, null, null, none))).containsExactly(Issue.TRANSCRIPTION_MISSING);
        assertThat(flaws(new Audio("Le son", file(SOUND), null, none))).containsExactly(Issue.TRANSCRIPTION_MISSING);
        assertThat(flaws(new Embed("La carte", source, Embed.AspectRatio.values()[0], none)))
                .containsExactly(Issue.TRANSCRIPTION_ADVISED);
        assertThat(flaws(new Video("Le film", source, null, null, said))).isEmpty();
        assertThat(check(new Video("Le film", source, null, null, none)).blockPublication())
                .isTrue();
        assertThat(check(new Embed("La carte", source, Embed.AspectRatio.values()[0], none))
                        .blockPublication())
                .isFalse();
    }

    @Test
    void sentencesAndPagesAreShort() {
        String sentence = "mot ".repeat(41) + "fin.";
        assertThat(flaws("<p>" + sentence + "</p>")).containsExactly(Issue.SENTENCE_LONG);
        assertThat(flaws("<p>" + "Un mot. ".repeat(41) + "</p>")).isEmpty();
        String half = "mot ".repeat(25);
        assertThat(flaws("<ul><li>" + half + "<ul><li>" + half + "</li></ul></li></ul>"))
                .as("a point, and one inside it")
                .isEmpty();
        assertThat(flaws("<ul><li>" + half + "<ul><li>" + sentence + "</li></ul></li></ul>"))
                .containsExactly(Issue.SENTENCE_LONG);
        assertThat(flaws("<p>" + half + "<br>" + half + "</p>")).containsExactly(Issue.SENTENCE_LONG);
        assertThat(flaws("<p>" + "Un mot. ".repeat(1_001) + "</p>")).containsExactly(Issue.TEXT_LONG);
    }

    @Test
    void blocksSaySomethingThatVisitorsSee() {
        assertThat(flaws(paragraph("<p> </p>"))).containsExactly(Issue.BLOCK_EMPTY);
        assertThat(flaws(new Accordion("Questions", List.of()))).containsExactly(Issue.BLOCK_EMPTY);
        assertThat(flaws(new Accordion(
                        "Questions", List.of(new AccordionItem("Pourquoi ?", new RichText("<p>Parce que.</p>"))))))
                .isEmpty();
        assertThat(flaws(new UnknownBlock(Jsonb.MAPPER.readTree("{\"type\": \"to-come\"}"))))
                .containsExactly(Issue.BLOCK_UNKNOWN);
    }

    @Test
    void aDocumentOffersAFile() {
        assertThat(document(paragraph("<p>Un texte.</p>"))).containsExactly(Issue.DOCUMENT_FILE);
        assertThat(document(DocumentFacts.starting())).containsExactly(Issue.DOCUMENT_FILE);
        assertThat(document(DocumentFacts.starting(new MediaRef(GUIDE)))).isEmpty();
    }

    @Test
    void whatKeepsPeopleFromReadingTheFileOfADocumentIsFoundAtItsCurrentVersion() {
        DocumentFacts facts = new DocumentFacts(
                DocumentFacts.Kind.GUIDE,
                null,
                null,
                List.of(
                        new DocumentFacts.Version(new MediaRef(ENGLISH), "1", null, null),
                        new DocumentFacts.Version(new MediaRef(GUIDE), "2", null, null)));
        assertThat(document(facts)).isEmpty();
        DocumentFacts scanned =
                new DocumentFacts(facts.kind(), null, null, facts.versions().reversed());
        assertThat(Rules.check(new CheckedContent(SELF, PageKind.DOCUMENT, page(scanned), AROUND))
                        .all())
                .extracting(Finding::flaw, Finding::spot)
                .contains(tuple(Issue.DOCUMENT_SCAN, new ContentLocation(0, "versions-1-document")))
                .doesNotContain(tuple(Issue.DOCUMENT_TITLE, new ContentLocation(0, "versions-1-title")));
    }

    private static List<Issue> document(Block... body) {
        Revision document = new Revision("Le guide", null, "Un chapô.", "Le guide.", null, List.of(), List.of(body));
        List<Finding> found = Rules.check(new CheckedContent(SELF, PageKind.DOCUMENT, document, AROUND))
                .all();
        found.forEach(finding -> SEEN.add(finding.flaw()));
        return found.stream().map(Finding::flaw).toList();
    }

    @Test
    void aPageHasSomethingToReadBesideItsTitle() {
        assertThat(withoutLead()).containsExactly(Issue.PAGE_EMPTY);
        assertThat(withoutLead(
                        new SectionHeading("Un titre", 2), paragraph("<p> </p>"), new Separator(Separator.Kind.LINE)))
                .contains(Issue.PAGE_EMPTY);
        assertThat(withoutLead(paragraph("<p>Un mot.</p>"))).isEmpty();
        assertThat(flaws()).as("a lead is something to read").isEmpty();
        Revision list = new Revision("Actualités", null, null, "Elles.", null, List.of(), List.of());
        assertThat(Rules.check(new CheckedContent(SELF, PageKind.ARTICLES, list, AROUND))
                        .all())
                .isEmpty();
    }

    private static List<Issue> withoutLead(Block... body) {
        Revision revision = new Revision("Une page", null, null, "Ce qu’elle dit.", null, List.of(), List.of(body));
        return check(revision).all().stream().map(Finding::flaw).toList();
    }

    @Test
    void eachPlaceholderOfATextIsNamedInTheOrderOfTheText() {
        Findings findings =
                check(paragraph("<ul><li>Avant le [date limite].</li><li>Ici, remplacez ces dates.</li></ul>"));
        assertThat(findings.all())
                .extracting(Finding::flaw, Finding::spot, Finding::arguments)
                .containsExactly(
                        tuple(Issue.PLACEHOLDER, new ContentLocation(0, "text"), List.of("[date limite]")),
                        tuple(Issue.PLACEHOLDER, new ContentLocation(0, "text"), List.of("remplacez ces dates")));
        assertThat(Placeholder.findIn("Du [jour] au [jour] suivant", List.of("[jour] suivant", "[jour]", "[mois]")))
                .as("part of another one")
                .containsExactly("[jour] suivant");
    }

    @Test
    void whatATemplateAsksToReplaceIsReplaced() {
        Findings findings = check(
                paragraph("<p>Du 1<sup>er</sup> janvier au 31\u00a0mars\u00a0: <strong>remplacez</strong>\u00a0ces"
                        + " dates.</p>"),
                new KeyFigures(
                        "En chiffres",
                        List.of(
                                new KeyFigures.Item("000", "villes", null),
                                new KeyFigures.Item("12 000", "logements", null))),
                new Quote("Avant le [date limite] !", "Camille", null, null));
        assertThat(findings.all())
                .extracting(Finding::flaw, Finding::spot, Finding::arguments)
                .containsExactly(
                        tuple(Issue.PLACEHOLDER, new ContentLocation(0, "text"), List.of("remplacez ces dates")),
                        tuple(Issue.PLACEHOLDER, new ContentLocation(1, "figures-0-value"), List.of("000")),
                        tuple(Issue.PLACEHOLDER, new ContentLocation(2, "text"), List.of("[date limite]")));
        assertThat(findings.errors()).isEqualTo(3);
        Revision elsewhere = new Revision(
                "Ailleurs", null, null, "Elle.", null, List.of(), List.of(paragraph("<p>remplacez ces dates</p>")));
        assertThat(Rules.check(new CheckedContent(UUID.randomUUID(), PageKind.PAGE, elsewhere, AROUND))
                        .all())
                .as("a page that was not started from the template")
                .isEmpty();
    }

    @Test
    void anIncompleteBlockIsAnErrorAtEachOfItsFields() {
        Findings findings = check(
                paragraph("<p>Texte</p>"),
                new IncompleteBlock(
                        Jsonb.MAPPER.createObjectNode().put("type", "cards"), Map.of("cards-1-link", "link")));
        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.flaw()).isEqualTo(Issue.BLOCK_INCOMPLETE);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.spot()).isEqualTo(new ContentLocation(1, "cards-1-link"));
            assertThat(finding.arguments()).containsExactly("cards.cards-1-link", "link");
        });
        assertThat(findings.incomplete()).isTrue();
        assertThat(check(shown(UNDESCRIBED, null)).incomplete())
                .as("of other errors leave can be given")
                .isFalse();
    }

    @Test
    void findingsStandInTheOrderOfThePageErrorsFirst() {
        Findings findings = check(
                paragraph(link("page:" + OFFLINE, "Le brouillon") + link("page:" + ONLINE, "ici")),
                new SectionHeading("Quatre", 4),
                shown(UNDESCRIBED, null));
        assertThat(findings.all().stream()
                        .map(finding -> finding.spot().block() + " " + finding.severity())
                        .collect(Collectors.toList()))
                .containsExactly("0 ERROR", "0 WARNING", "1 WARNING", "2 ERROR");
        assertThat(findings.errors()).isEqualTo(2);
        assertThat(findings.warnings()).isEqualTo(2);
        assertThat(findings.blockPublication()).isTrue();
    }

    @Test
    void findingsAreReadAsTheyWereWritten() {
        Findings findings = check(shown(UNDESCRIBED, null), section(SECTION));
        String json = Jsonb.write(findings.all());
        assertThat(json).contains("\"media-undescribed\"");
        assertThat(Jsonb.MAPPER.readValue(json, Finding[].class)).containsExactlyElementsOf(findings.all());
    }
}
