package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.BlockInputOrigins;
import fr.gouv.anct.minisites.admin.content.BlockInputValidator;
import fr.gouv.anct.minisites.admin.content.BlockJsonData;
import fr.gouv.anct.minisites.admin.content.ReferenceConversion;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Accordion;
import fr.gouv.anct.minisites.content.block.AccordionItem;
import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.BadgeKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.ButtonStyle;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.Faq;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.testing.BlockFiller;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Checks that a body survives the round trip through its form, and that errors are reported at their fields. */
class BlockFormTest {

    private static final BlockCodec CODEC = new BlockCodec(List.of());
    private static final Messages TEXTS = new Messages();

    /** Returns what a browser submits for the unchanged form. */
    private static MultiValueMap<String, String> sent(BlockInput formData) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        List<BlockView> views = new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(formData);
        views.forEach(view -> {
            form.add(view.name() + "-type", view.type());
            if (view.from() != null) {
                form.add(view.name() + "-from", view.from());
            }
            if (view.kept() != null) {
                form.add(view.name() + "-kept", view.kept());
            }
            mark(form, view.items());
        });
        BlockViewFactory.fields(views)
                .filter(field -> field.kind() != FieldView.Kind.CHECKBOXES
                        || !field.value().isEmpty())
                .forEach(field -> form.add(field.name(), field.value().replace("\n", "\r\n")));
        return form;
    }

    private static void mark(MultiValueMap<String, String> form, List<BlockView.Item> items) {
        for (BlockView.Item item : items) {
            if (item.parts() != null) {
                item.parts().parts().forEach(part -> {
                    form.add(part.name(), "1");
                    mark(form, part.items());
                });
            }
        }
    }

    private static Map<String, Target> targets(Map<UUID, String> addresses) {
        Map<String, Target> found = new HashMap<>();
        addresses.forEach(
                (id, address) -> found.put(address, new Target(id, address.startsWith("/media/"), address, "Titre")));
        return found;
    }

    /** Example blocks; no file is both an image and a sound. */
    private static List<Block> examples() {
        return ExampleBlocks.all().stream()
                .map(block -> block instanceof Audio audio
                        ? new Audio(audio.title(), new MediaRef(new UUID(0, 3)), audio.caption(), audio.transcription())
                        : block)
                .toList();
    }

    private static Map<UUID, String> addresses(List<Block> body) {
        BlockReferences references = BlockReferences.of(body);
        Map<UUID, String> addresses = new HashMap<>();
        references
                .pages()
                .forEach(id -> addresses.put(id, (id.equals(BlockFiller.SECTION) ? "/section:" : "/page-") + id));
        references.media().forEach(id -> addresses.put(id, "/media/" + id + "/f.png"));
        body.stream()
                .filter(Audio.class::isInstance)
                .map(block -> ((Audio) block).sound().id())
                .forEach(id -> addresses.put(id, "/media/" + id + "/f.mp3"));
        return addresses;
    }

    private static BlockInputValidator check(List<Block> base, Map<UUID, String> addresses) {
        return new BlockInputValidator(
                CODEC,
                base,
                new ResolvedTargets(targets(addresses), Map.of(), Set.of()),
                List.of("map/map", "buildings/city-hall"),
                SampleTerms.ALL);
    }

    private static BlockInput sites(String theme) {
        return BlockInput.of(List.of(new PlatformSites("Sites", new TermCode(theme), null, 3)), CODEC, Map.of());
    }

    @Test
    void aTermIsChosenAmongThoseInUse() {
        List<FieldView> shown = BlockViewFactory.fields(new BlockViewFactory(TEXTS, Map.of(), Map.of())
                        .offering(SampleTerms.ALL)
                        .of(sites("LODGING")))
                .toList();
        assertThat(shown)
                .filteredOn(field -> field.name().equals("b0-theme"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.value()).as("the successor").isEqualTo("HOUSING");
                    assertThat(field.options())
                            .extracting(Option::label)
                            .startsWith("Tous", "Autres thèmes", "Centres-villes et centres-bourgs")
                            .contains("Habitat")
                            .doesNotContain("Logement", "Habitants");
                });
    }

    @Test
    void aCodeOfNoTermMakesABlockIncomplete() {
        for (String known : List.of("HOUSING", "LODGING")) {
            BlockInputValidator validator = check(List.of(), Map.of());
            assertThat(validator.body(sites(known)))
                    .containsExactly(new PlatformSites("Sites", new TermCode(known), null, 3));
            assertThat(validator.incomplete()).isEmpty();
        }
        BlockInputValidator validator = check(List.of(), Map.of());
        assertThat(validator.body(sites("RESIDENTS"))).singleElement().isInstanceOf(IncompleteBlock.class);
        assertThat(validator.incomplete()).containsExactly(Map.entry("b0-theme", "page.problem.choice"));
    }

    @Test
    void whoOnlyReadsSeesRichTextWithoutItsTags() {
        BlockInput formData = BlockInput.of(CODEC.read("""
            [{"type": "paragraph", "version": 1,
              "text": "<h2>Titre</h2><p>Un <strong>texte</strong> &lt;court&gt;<br>suivi</p><ul><li>Un<ol><li>Un un</li></ol></li><li>Deux</li></ul>Fin"}]\
            """), CODEC, Map.of());
        assertThat(BlockViewFactory.fields(new BlockViewFactory(TEXTS, Map.of(), Map.of())
                        .forReading()
                        .of(formData)))
                .filteredOn(field -> field.kind() == FieldView.Kind.TEXT)
                .extracting(FieldView::value)
                .containsExactly("Titre\nUn texte <court>\nsuivi\nUn\nUn un\nDeux\nFin");
    }

    @Test
    void everyBlockComesBackAsItWasWhateverItsType() {
        List<Block> body = new ArrayList<>(examples());
        body.addAll(CODEC.read("""
            [{"type": "hologram", "version": 3, "depth": [1, {"a": null}]}]\
            """));
        Map<UUID, String> addresses = addresses(body);
        BlockInput formData = BlockForm.read(sent(BlockInput.of(body, CODEC, addresses)));
        BlockInputValidator validator = check(body, addresses);

        List<Block> back = validator.body(formData);

        assertThat(validator.problems()).isEmpty();
        assertThat(BlockInputValidator.addresses(formData)).containsAll(addresses.values());
        assertThat(CODEC.write(back)).isEqualTo(CODEC.write(body));
        assertThat(body.stream().map(BlockCodec::typeOf)).containsAll(BlockCodec.types());
    }

    @Test
    void everyBlockSaysWhichItWasWhereverItGoes() {
        List<Block> body = examples();
        BlockInput formData = BlockInputOrigins.started(body, CODEC, addresses(body))
                .after("down:b0", "")
                .after("remove:b2", "")
                .after("add-block", "callout");
        BlockInput back = BlockForm.read(new LinkedMultiValueMap<>(BlockForm.fields(formData)));
        assertThat(BlockInputOrigins.of(back).places())
                .startsWith(1, 0, 3, 4)
                .endsWith(body.size() - 1, BlockOrigins.NEW);
        assertThat(sent(formData)).containsEntry("b0-from", List.of("1"));

        assertThat(BlockInputOrigins.equalExceptOrigins(
                        BlockInputOrigins.started(body, CODEC, Map.of()), BlockInput.of(body, CODEC, Map.of())))
                .isTrue();
        BlockInput divided = BlockForm.read(
                new LinkedMultiValueMap<>(
                        Map.of(
                                "block", List.of("b0"),
                                "b0-type", List.of("paragraph"),
                                "b0-from", List.of("4"),
                                "b0-text",
                                        List.of(
                                                "<p>Un</p><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>"))));
        assertThat(BlockInputOrigins.of(divided).places()).containsExactly(4, BlockOrigins.NEW);
        for (String wrong : List.of("-1", "x", "1000000000000", "")) {
            assertThat(BlockInputOrigins.of(BlockForm.read(new LinkedMultiValueMap<>(
                                    Map.of("b0-type", List.of("paragraph"), "b0-from", List.of(wrong)))))
                            .places())
                    .as(wrong)
                    .containsExactly(BlockOrigins.NEW);
        }
    }

    @Test
    void everyBlockIsReadAgainFromTheFieldsThatSayIt() {
        List<Block> body = new ArrayList<>(examples());
        body.addAll(CODEC.read("""
            [{"type": "hologram", "version": 3}]\
            """));
        BlockInput formData = BlockInput.of(body, CODEC, addresses(body));

        assertThat(BlockForm.read(new LinkedMultiValueMap<>(BlockForm.fields(formData))))
                .isEqualTo(formData);
        for (String type : BlockCodec.types()) {
            formData = formData.after("add-block", type);
            assertThat(BlockForm.read(new LinkedMultiValueMap<>(BlockForm.fields(formData))))
                    .as(type)
                    .isEqualTo(formData);
        }
    }

    @Test
    void blankLinesAreParagraphsBesideTagsToo() {
        assertThat(ReferenceConversion.typedText("Un\n\nDeux").body().html()).isEqualTo("<p>Un</p><p>Deux</p>");
        assertThat(ReferenceConversion.typedText(
                                "Un <strong>mot</strong> et\nsa suite\n\nDeux\n\n<ul><li>Trois</li></ul>")
                        .body()
                        .html())
                .isEqualTo("<p>Un <strong>mot</strong> et\nsa suite</p><p>Deux</p><ul><li>Trois</li></ul>");
        assertThat(ReferenceConversion.typedText("<p>Un</p>\n\n<p>Deux</p>")
                        .body()
                        .html())
                .isEqualTo("<p>Un</p><p>Deux</p>");
    }

    @Test
    void whatIsGoneMayStayWhereItWas() {
        List<Block> body = examples();
        BlockInputValidator validator = check(body, Map.of());

        assertThat(validator.body(BlockForm.read(sent(BlockInput.of(body, CODEC, Map.of())))))
                .isEqualTo(body);
        assertThat(validator.problems()).isEmpty();
    }

    @Test
    void everyTypeCanBeAddedEmptyAndTellsWhatItLacks() {
        BlockInput formData = new BlockInput(List.of());
        for (String type : BlockCodec.types()) {
            formData = formData.after("add-block", type);
        }
        assertThat(formData.blocks()).hasSize(BlockCodec.types().size());
        assertThat(formData.after("add-block", "nonsense").blocks()).hasSameSizeAs(formData.blocks());
        BlockInputValidator validator = check(List.of(), Map.of());
        validator.body(BlockForm.read(sent(formData)));

        assertThat(validator.problems()).isEmpty();
        assertThat(validator.incomplete()).isNotEmpty().allSatisfy((field, problem) -> {
            assertThat(problem).isEqualTo("page.problem.missing");
            assertThat(TEXTS.has(problem)).isTrue();
        });
        List<BlockView> shown = new BlockViewFactory(TEXTS, validator.incomplete(), Map.of()).of(formData);
        assertThat(BlockViewFactory.fields(shown).filter(field -> field.error() != null))
                .as("each is told at its field")
                .hasSameSizeAs(validator.incomplete().keySet());
    }

    /** Line breaks of plain text are kept where no tag makes any. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Accueil (enfants < 6 ans)~20 avenue de Ségur      | <p>Accueil (enfants &lt; 6 ans)<br>20 avenue de Ségur</p>
        <a href="mailto:a@b.fr">Écrire</a>~75007 Paris~~Fin | <p><a href="mailto:a@b.fr">Écrire</a><br>75007 Paris</p><p>Fin</p>
        Écrire à <a@b.fr>~<strong>Vite</strong>           | <p>Écrire à &lt;a@b.fr&gt;<br><strong>Vite</strong></p>
        <p>Un</p>~<p>Deux~trois</p>                       | <p>Un</p><p>Deux trois</p>
        """)
    void linesOfATextWithoutTagsOfLinesAreKept(String typed, String kept) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("block", "b0");
        form.add("b0-type", "paragraph");
        form.add("b0-text", typed.replace('~', '\n'));
        List<Block> body = check(List.of(), Map.of()).body(BlockForm.read(form));
        assertThat(CODEC.write(body).replace("\\n", " ")).contains(kept.replace("\"", "\\\""));
    }

    /** Without this error, the text would be kept without its link, unnoticed. */
    @ParameterizedTest
    @ValueSource(strings = {"https://exemple.gouv.fr/a b", "http://exemple.fr/<c>", "https://", "https://exemple"})
    void aLinkThatIsNoAddressIsToldAtItsText(String href) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("block", "b0");
        form.add("b0-type", "paragraph");
        form.add("b0-text", "<p>Voir <a href=\"" + href.replace("<", "&lt;") + "\">le site</a>.</p>");
        BlockInputValidator validator = check(List.of(), Map.of());
        validator.body(BlockForm.read(form));
        Map<String, String> told = new HashMap<>(validator.problems());
        told.putAll(validator.incomplete());
        assertThat(told).containsEntry("b0-text", "page.problem.link-inside-host");
    }

    @Test
    void whatStandsInTheBodyIsFoundInTheFormThatItWasMadeOf() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.addAll("block", List.of("b7", "b2"));
        form.add("b7-type", "paragraph");
        form.add("b2-type", "cards");
        form.addAll("b2-cards", List.of("4", "0", "9"));
        form.add("b2-cards-4-title", "Un");
        form.add("b2-cards-9-title", "Deux");
        BlockInput formData = BlockForm.read(form);

        assertThat(formData.nameOf(0, "text")).isEqualTo("b0-text");
        assertThat(formData.nameOf(1, "cards-0-link")).isEqualTo("b1-cards-0-link");
        assertThat(formData.nameOf(1, "cards-1-link"))
                .as("an empty card is none")
                .isEqualTo("b1-cards-2-link");
        assertThat(formData.nameOf(1, "cards-1")).isEqualTo("b1-cards-2");
        assertThat(List.of(formData.nameOf(1, ""), formData.nameOf(1, "cards"), formData.nameOf(1, "cards-2-link")))
                .as("of nothing smaller, all of the block")
                .containsOnly("b1");
        assertThat(BlockForm.sentName(form, "b0-text")).isEqualTo("b7-text");
        assertThat(BlockForm.sentName(form, "b1")).isEqualTo("b2");
        assertThat(BlockForm.sentName(form, "b1-cards-2-link")).isEqualTo("b2-cards-9-link");
    }

    @Test
    void whatIsInAGroupThatMayStayBlankMayStayBlank() {
        BlockInput formData = new BlockInput(List.of()).after("add-block", "callout");
        assertThat(BlockViewFactory.fields(new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(formData)))
                .filteredOn(field -> field.name().startsWith("b0-action-"))
                .isNotEmpty()
                .noneMatch(field -> field.required());
    }

    @Test
    void buttonsMoveBlocksAndTheirParts() {
        List<Block> body = CODEC.read("""
            [{"type": "accordion", "items": [{"title": "Un", "text": "<p>1</p>"}, {"title": "Deux", "text": "<p>2</p>"}]},
             {"type": "paragraph", "text": "<p>Fin</p>"}]\
            """);
        BlockInput formData = BlockInput.of(body, CODEC, Map.of())
                .after("down:b0-items-0", "")
                .after("up:b1", "")
                .after("add:b1-items", "")
                .after("remove:b1-items-7", "")
                .after("up:b0", "")
                .after("add:b0-text", "")
                .after("remove:b99", "")
                .after("up:b0; drop table page", "");

        List<Block> back = check(body, Map.of()).body(BlockForm.read(sent(formData)));

        assertThat(back.getFirst()).isInstanceOf(Paragraph.class);
        assertThat(((Accordion) back.getLast()).items())
                .as("a part in which nothing is typed is no part")
                .extracting(item -> item.title())
                .containsExactly("Deux", "Un");
        assertThat(formData.after("remove:b0", "")
                        .after("remove:b0-items-0", "")
                        .blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.get("items").size()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "up:b1, b0",
        "down:b0, b1",
        "remove:b0, b0",
        "remove:b1, b0",
        "add:b0-items, b0-items-2",
        "up:b0-items-1, b0-items-0",
        "down:b0-items-0, b0-items-1",
        "remove:b0-items-0, b0-items-0",
        "remove:b0-items-1, b0-items-0",
        "nonsense, ''"
    })
    void buttonsLeadToWhatTheyHaveChanged(String button, String place) {
        BlockInput formData = BlockInput.of(CODEC.read("""
            [{"type": "accordion", "items": [{"title": "Un", "text": "<p>1</p>"}, {"title": "Deux", "text": "<p>2</p>"}]},
             {"type": "paragraph", "text": "<p>Fin</p>"}]\
            """), CODEC, Map.of());
        assertThat(formData.after(button, "").changedBy(button)).isEqualTo(place);
        BlockInput none = formData.after("remove:b0-items-0", "").after("remove:b0-items-0", "");
        assertThat(none.changedBy("remove:b0-items-0")).as("no part is left").isEqualTo("b0");
    }

    private static String rich(String typed) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "paragraph");
        form.add("b0-text", typed);
        return ((Paragraph) check(List.of(), Map.of(new UUID(0, 1), "/contact"))
                        .body(BlockForm.read(form))
                        .getFirst())
                .text()
                .html();
    }

    /**
     * A list of questions asks for questions, not for « Éléments » (items); fields of other types keep their labels.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        faq       | items         | Questions   | Ajouter une question
        faq       | items-0-title | Question    |
        faq       | items-2-text  | Réponse     |
        faq       | title         | Titre       |
        accordion | items         | Volets      | Ajouter un volet
        accordion | items-0-title | Titre       |
        timeline  | items         | Étapes      | Ajouter une étape
        cards     | cards         | Cartes      | Ajouter un élément à « Cartes »
        """)
    void fieldsAreCalledByWhatTheirBlockIs(String type, String path, String label, String adding) {
        assertThat(BlockFieldLabels.of(TEXTS, type, path)).isEqualTo(label);
        if (adding != null) {
            assertThat(BlockFieldLabels.adding(TEXTS, type, path, label)).isEqualTo(adding);
        }
    }

    @Test
    void theFormOfAListOfQuestionsSaysSo() {
        BlockInput formData = BlockInput.of(
                List.of(new Faq(null, List.of(new AccordionItem("Qui ?", new RichText("<p>Vous.</p>"))))),
                CODEC,
                Map.of());
        List<BlockView> views = new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(formData);
        assertThat(BlockViewFactory.fields(views).map(FieldView::label))
                .containsExactly("Titre", "Question", "Réponse");
        assertThat(views.getFirst().items().getLast().parts().add()).isEqualTo("Ajouter une question");
    }

    @Test
    void textIsCleanedWhateverItComesFrom() {
        assertThat(rich("Une ligne\r\nune autre\r\n\r\nUn paragraphe & la suite"))
                .isEqualTo("<p>Une ligne<br>une autre</p><p>Un paragraphe &amp; la suite</p>");
        assertThat(rich("<p>Voir <a href=\"/contact#ici\">là</a></p>\r\n<ul>\r\n<li>a</li>\r\n</ul>"))
                .isEqualTo("<p>Voir <a href=\"page:" + new UUID(0, 1) + "#ici\">là</a></p><ul><li>a</li></ul>");
        String office = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
            <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=FR>
            <h2 style='color:red'><a name="_Toc1"></a>Le <span style='mso-spacerun:yes'>titre</span></h2>
            <p class=MsoNormal><b>Gras</b> et <i style='mso-bidi-font-style:normal'>italique</i><o:p></o:p></p>
            <ul type=disc><li class=MsoListParagraph>Un point</li></ul>
            <p onclick="alert(1)"><a href="javascript:alert(1)">piège</a><script>alert(2)</script></p></body></html>\
            """;
        assertThat(rich(office).replaceAll("\\s+", " "))
                .contains(
                        "<h2>Le titre</h2>", "<strong>Gras</strong> et <em>italique</em>", "<li>Un point</li>", "piège")
                .doesNotContain("Mso", "style", "o:p", "script", "onclick", "span");
    }

    @Test
    void whatIsShownHasAnAddressToShow() {
        Map<String, String> fields = Map.of("video", "source", "embed", "source", "map", "link");
        fields.forEach((type, field) -> {
            for (String nothing : List.of("mailto:a@exemple.fr", "tel:0102030405")) {
                MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
                form.add("b0-type", type);
                form.add("b0-" + field, nothing);
                BlockInputValidator validator = check(List.of(), Map.of());
                assertThat(validator.body(BlockForm.read(form)))
                        .as(type)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                IncompleteBlock.class,
                                block -> assertThat(block.problems()).containsEntry(field, "link-shown"));
            }
        });
        assertThat(TEXTS.has("page.problem.link-shown")).isTrue();
    }

    @Test
    void aWrongAnswerIsToldAtItsField() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "cards");
        form.add("b0-perRow", "9");
        form.add("b0-cards-0", "1");
        form.add("b0-cards-0-title", "x".repeat(301));
        form.add("b0-cards-0-link", "javascript:alert(1)");
        form.add("b0-cards-0-image", "/media/ailleurs.png");
        form.add("b1-type", "paragraph");
        form.add("b1-text", "<p><a href=\"/nulle-part\">x</a></p>");
        form.add("b2-type", "callout");
        form.add("b2-text", "<p>Sans bouton</p>");
        form.add("b2-action-label", "Agir");
        form.add("b2-action-link", "/nulle-part");
        form.add("b2-action-style", "GIGANTIC");
        form.add("b3-type", "unknown");
        form.add("b3-kept", "12");
        BlockInputValidator validator = check(List.of(), Map.of());
        validator.body(BlockForm.read(form));

        assertThat(validator.incomplete())
                .containsOnly(
                        Map.entry("b0-perRow", "page.problem.number"),
                        Map.entry("b0-cards-0-title", "page.problem.long"),
                        Map.entry("b0-cards-0-link", "page.problem.link"),
                        Map.entry("b0-cards-0-image", "page.problem.file"),
                        Map.entry("b1-text", "page.problem.link-inside"),
                        Map.entry("b2-action-link", "page.problem.address"),
                        Map.entry("b2-action-style", "page.problem.choice"));
    }

    /** The file exists, but is not playable. */
    @Test
    void aFileThatIsNoSoundIsNoRecording() {
        Map<UUID, String> addresses = Map.of(
                new UUID(0, 1), "/media/1/guide.pdf", new UUID(0, 2), "/media/2/photo.png", new UUID(0, 3), SOUND);
        for (String file : addresses.values()) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("block", "b0");
            form.add("b0-type", "audio");
            form.add("b0-title", "Entretien");
            form.add("b0-sound", file);
            form.add("b0-transcription", "<p>Bonjour.</p>");
            BlockInputValidator validator = check(List.of(), addresses);
            validator.body(BlockForm.read(form));
            assertThat(validator.incomplete())
                    .as(file)
                    .isEqualTo(file.equals(SOUND) ? Map.of() : Map.of("b0-sound", "page.problem.sound"));
        }
    }

    private static final String SOUND = "/media/3/entretien.mp3";

    /** Missing or invalid values are stored, reported at their fields, and shown in the form as typed. */
    @Test
    void anIncompleteBlockComesBackAsItWasTyped() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.addAll("block", List.of("b0", "b1", "b2", "b3", "b4"));
        form.add("b0-type", "cards");
        form.add("b0-perRow", "neuf");
        form.addAll("b0-cards", List.of("0", "1"));
        form.add("b0-cards-0-title", "x".repeat(301));
        form.add("b0-cards-0-link", "une adresse");
        form.add("b0-cards-0-image", "media:abc");
        form.add("b0-cards-1-title", "Contact");
        form.add("b0-cards-1-link", "/contact");
        form.add("b1-type", "paragraph");
        form.add("b1-text", "<p>Voir <a href=\"/nulle-part\">là</a> <a href=\"/contact\">ici</a></p>");
        form.add("b2-type", "table");
        form.add("b2-caption", "Un");
        form.add("b2-cells", "\tx\n".repeat(201));
        form.add("b2-headers", "GIGANTIC");
        form.add("b3-type", "agenda");
        form.addAll("b3-events", List.of("0"));
        form.add("b3-events-0-start", "31/02/2026");
        form.add("b4-type", "shared-section");
        form.add("b4-section", "section:abc");
        Map<UUID, String> addresses = Map.of(new UUID(0, 1), "/contact");
        BlockInput formData = BlockForm.read(form);
        BlockInputValidator validator = check(List.of(), addresses);

        List<Block> body = validator.body(formData);

        assertThat(validator.problems()).isEmpty();
        assertThat(body).hasSize(5).allSatisfy(block -> assertThat(block).isInstanceOf(IncompleteBlock.class));
        assertThat(((IncompleteBlock) body.getFirst()).problems())
                .containsOnly(
                        Map.entry("perRow", "number"),
                        Map.entry("cards-0-title", "long"),
                        Map.entry("cards-0-link", "link"),
                        Map.entry("cards-0-image", "file"));
        List<Block> stored = CODEC.read(CODEC.write(body));
        assertThat(stored).isEqualTo(body);
        BlockInput again = BlockInput.of(stored, CODEC, addresses);
        assertThat(shown(again)).containsAllEntriesOf(shown(formData));
        BlockInputValidator twice = check(stored, addresses);
        assertThat(twice.body(BlockForm.read(sent(again)))).as("saved again").isEqualTo(body);
        assertThat(twice.incomplete()).isEqualTo(validator.incomplete());
    }

    /** Values displayed in the fields. */
    private static Map<String, String> shown(BlockInput formData) {
        return BlockViewFactory.fields(new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(formData))
                .filter(field -> !field.value().isEmpty())
                .collect(
                        Collectors.toMap(FieldView::name, field -> field.value().stripTrailing()));
    }

    @Test
    void theHoursOfAnEventAreNotThoseOfAPlace() {
        List<Block> body = CODEC.read("""
            [{"type":"agenda","version":1,"events":[{"title":"Forum","start":"2026-03-15"}]},
             {"type":"opening-hours","version":1,"days":[{"day":"MONDAY"}]}]
            """);
        Map<String, String> hints = BlockViewFactory.fields(
                        new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(BlockInput.of(body, CODEC, Map.of())))
                .filter(field -> field.hint() != null)
                .collect(Collectors.toMap(FieldView::name, FieldView::hint));
        assertThat(hints.get("b0-events-0-hours")).contains("Par exemple").doesNotContain("fermé");
        assertThat(hints.get("b1-days-0-hours")).contains("Vide\u00a0: fermé");
        assertThat(hints.get("b0-events-0-start")).isEqualTo("Par exemple\u00a0: 15/03/2026.");
    }

    @Test
    void completingAnIncompleteBlockMakesItTheBlockThatItBecomes() {
        List<Block> half = CODEC.read("""
            [{"type":"incomplete","version":1,"block":{"type":"quote","version":1,"text":"Une phrase"},
              "problems":{"author":"missing"}}]
            """);
        BlockInput formData = BlockInput.of(half, CODEC, Map.of());
        formData.blocks().getFirst().put("author", "Camille");
        assertThat(check(half, Map.of()).body(BlockForm.read(sent(formData))))
                .containsExactly(new Quote("Une phrase", "Camille", null, null));
    }

    /** Rejected rich text is sanitised nevertheless, because another user's editor loads it. */
    @Test
    void whatIsKeptOfARefusedTextIsHarmless() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "paragraph");
        form.add(
                "b0-text",
                "<p onclick=\"alert(1)\">a<script>alert(2)</script><img src=x onerror=alert(3)>"
                        + "<a href=\"javascript:alert(4)\">b</a> <a href=\"/nulle-part\">c</a>\u0000</p>");
        assertThat(CODEC.write(check(List.of(), Map.of()).body(BlockForm.read(form))))
                .contains("/nulle-part")
                .doesNotContain("alert", "onclick", "script", "img", "\\u0000");
    }

    @Test
    void programsMaySayThatABlockIsIncomplete() {
        String half = """
            [{"type":"quote","version":1,"text":"Une phrase"},
             {"type":"incomplete","block":{"type":"cards","perRow":"neuf","cards":[{"link":"www"}]},"problems":{"x":"y"}},
             {"type":"incomplete","block":{"type":"quote","text":"Une phrase","author":"Camille"}}]\
            """;
        BlockJsonData sent = new BlockJsonData(Jsonb.MAPPER.readTree(half), List.of());
        assertThat(sent.problems()).isEmpty();
        BlockInputValidator validator = check(List.of(), Map.of());
        List<Block> body = validator.body(sent.typed(Map.of()));
        assertThat(validator.incomplete().keySet().stream().filter(field -> !sent.mayLack(field)))
                .containsExactly("b0-author");
        assertThat(((IncompleteBlock) body.get(1)).problems())
                .containsOnly(
                        Map.entry("perRow", "number"),
                        Map.entry("cards-0-title", "missing"),
                        Map.entry("cards-0-link", "link"));
        assertThat(body.get(2)).as("it lacks nothing any more").isInstanceOf(Quote.class);

        String wrong = """
            [{"type":"incomplete"},
             {"type":"incomplete","block":{"type":"carousel"}},
             {"type":"incomplete","block":{"type":"quote","version":9}},
             {"type":"incomplete","block":{"type":"quote","txt":"a"},"more":1},
             {"type":"incomplete","block":{"type":"cards","perRow":true,"cards":"a"}},
             {"type":"cards","perRow":"neuf"}]\
            """;
        assertThat(new BlockJsonData(Jsonb.MAPPER.readTree(wrong), List.of())
                        .problems()
                        .keySet())
                .containsExactlyInAnyOrder(
                        "/0/block",
                        "/1/block/type",
                        "/2/block/version",
                        "/3/more",
                        "/3/block/txt",
                        "/4/block/perRow",
                        "/4/block/cards",
                        "/5/perRow");
    }

    @Test
    void threeHundredBlocksComeBackAndAMegabyteIsRefused() {
        List<Block> body = Collections.nCopies(300, new Paragraph(new RichText("<p>Texte</p>")));
        assertThat(check(body, Map.of()).body(BlockForm.read(sent(BlockInput.of(body, CODEC, Map.of())))))
                .isEqualTo(body);

        Block long1 = new Paragraph(new RichText("<p>" + "é".repeat(40_000) + "</p>"));
        String heavy = CODEC.write(Collections.nCopies(13, long1));
        assertThat(new BlockJsonData(Jsonb.MAPPER.readTree(heavy), List.of()).problems())
                .containsExactly(Map.entry("", "api.blocks.heavy"));
        assertThat(TEXTS.has("api.blocks.heavy")).isTrue();
        String tags = CODEC.write(Collections.nCopies(20, new Paragraph(new RichText("<p>a</p>".repeat(251)))));
        assertThat(new BlockJsonData(Jsonb.MAPPER.readTree(tags), List.of()).problems())
                .containsExactly(Map.entry("", "api.blocks.tags"));
        assertThat(TEXTS.has("api.blocks.tags")).isTrue();
    }

    /** Clipboard content of a spreadsheet: its first cell may be empty. */
    @Test
    void aTableIsPastedFromASpreadsheet() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "table");
        form.add("b0-caption", "Horaires");
        form.add("b0-cells", "\tLundi\tMardi\r\nMatin\t9 h – 12 h\t\r\n\r\nSoir\tFermé\tFermé\r\n");
        form.add("b1-type", "agenda");
        form.add("b1-events-0", "1");
        form.add("b1-events-0-title", "Atelier");
        form.add("b1-events-0-start", "2026-02-30");
        form.add("b1-events-0-end", "2026-01-30");
        form.add("b1-events-1", "1");
        form.add("b1-events-1-title", "Salon");
        form.add("b1-events-1-start", "15/01/2027");
        form.add("b1-events-1-end", "10/01/2027");
        form.add("b1-events-2", "1");
        form.add("b1-events-2-title", "Fête");
        form.add("b1-events-2-start", "15/01/2027");
        form.add("b1-events-2-end", "15/01/2027");
        form.add("b4-type", "contact-card");
        form.add("b4-name", "Jean");
        form.add("b4-email", "jean.o'neil@exemple.fr");
        form.add("b2-type", "contact-card");
        form.add("b2-name", "Camille");
        form.add("b2-email", "camille");
        form.add("b2-phone", "zéro un");
        form.add("b3-type", "anchor");
        form.add("b3-name", "Nous trouver");
        BlockInputValidator validator = check(List.of(), Map.of());
        validator.body(BlockForm.read(form));
        assertThat(validator.incomplete())
                .containsOnly(
                        Map.entry("b1-events-0-start", "page.problem.form-date-impossible"),
                        Map.entry("b1-events-1-end", "page.problem.period"),
                        Map.entry("b2-email", "page.problem.form-email"),
                        Map.entry("b2-phone", "page.problem.form-phone"),
                        Map.entry("b3-name", "page.problem.form-anchor"));
        List.of("b1", "b2", "b3", "b4").forEach(block -> form.keySet().removeIf(name -> name.startsWith(block)));
        DataTable table = (DataTable)
                check(List.of(), Map.of()).body(BlockForm.read(form)).getFirst();
        assertThat(table.cells().rows())
                .containsExactly(
                        List.of("", "Lundi", "Mardi"),
                        List.of("Matin", "9 h – 12 h", ""),
                        List.of("Soir", "Fermé", "Fermé"));
        assertThat(table.headers()).as("who does not choose gets the usual").isEqualTo(DataTable.Headers.FIRST_ROW);
    }

    @Test
    void addressesOfDataSetsAreStoredInOneForm() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "data-sets");
        form.add("b0-sets-0", "1");
        form.add("b0-sets-0-dataSet", "https://www.data.gouv.fr/fr/datasets/liste-des-communes/#/resources");
        form.add("b0-sets-1", "1");
        form.add("b0-sets-1-dataSet", "5f0000000000000000000001");
        form.add("b0-publisher", "https://www.data.gouv.fr/organizations/agence");
        form.add("b0-count", "6");
        BlockInputValidator validator = check(List.of(), Map.of());
        DataSets stored = (DataSets) validator.body(BlockForm.read(form)).getFirst();
        assertThat(validator.incomplete()).isEmpty();
        assertThat(stored.urls())
                .containsExactly(
                        "https://www.data.gouv.fr/datasets/liste-des-communes/",
                        "https://www.data.gouv.fr/datasets/5f0000000000000000000001/",
                        "https://www.data.gouv.fr/organizations/agence/");

        form.set("b0-sets-0-dataSet", "https://www.data.gouv.fr/organizations/agence/");
        form.set("b0-sets-1-dataSet", "la liste des communes");
        form.set("b0-publisher", "https://exemple.fr/organizations/agence/");
        BlockInputValidator refused = check(List.of(), Map.of());
        refused.body(BlockForm.read(form));
        assertThat(refused.incomplete())
                .containsOnly(
                        Map.entry("b0-sets-0-dataSet", "page.problem.form-data-set"),
                        Map.entry("b0-sets-1-dataSet", "page.problem.form-data-set"),
                        Map.entry("b0-publisher", "page.problem.form-data-publisher"));
    }

    @Test
    void aGroupThatMayBeAbsentIs() {
        List<Block> body = List.of(new Callout(null, new RichText("<p>Texte</p>"), null));

        assertThat(check(body, Map.of()).body(BlockForm.read(sent(BlockInput.of(body, CODEC, Map.of())))))
                .isEqualTo(body);
    }

    @Test
    void aPartIsKeptWhenItsChoicesSayAll() {
        List<Block> body = CODEC.read("""
            [{"type": "contact-form", "fields": [{"ask": "NAME", "optional": false}, {"ask": "EMAIL", "optional": false}]},
             {"type": "opening-hours", "days": [{"day": "MONDAY"}, {"day": "SUNDAY"}]}]\
            """);

        assertThat(check(body, Map.of()).body(BlockForm.read(sent(BlockInput.of(body, CODEC, Map.of())))))
                .isEqualTo(body);
    }

    @Test
    void whatWasChosenBesideNothingElseIsAskedToBeCompleted() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("b0-type", "badges");
        form.addAll("b0-badges", List.of("0", "1"));
        form.add("b0-badges-0-kind", BadgeKind.values()[0].name());
        form.add("b0-badges-1-kind", BadgeKind.values()[1].name());
        form.add("b1-type", "callout");
        form.add("b1-text", "Texte");
        form.add("b1-action-style", ButtonStyle.values()[1].name());
        BlockInputValidator validator = check(List.of(), Map.of());
        validator.body(BlockForm.read(form));

        assertThat(validator.incomplete().keySet())
                .containsExactly("b0-badges-1-label", "b1-action-label", "b1-action-link");
    }

    @Test
    void aNewContactFormAsksForNameAddressSubjectAndMessage() {
        BlockInput formData = new BlockInput(List.of()).after("add-block", "contact-form");
        BlockInputValidator validator = check(List.of(), Map.of());

        assertThat(((ContactForm) validator.body(BlockForm.read(sent(formData))).getFirst()).fields())
                .extracting(ContactForm.Field::ask)
                .containsExactly(
                        ContactFieldKind.NAME,
                        ContactFieldKind.EMAIL,
                        ContactFieldKind.SUBJECT,
                        ContactFieldKind.MESSAGE);
    }
}
