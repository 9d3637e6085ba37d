package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Validates the input of a page form and converts it to a revision. */
@Component
public class PageInputValidator {

    private static final int LONGEST_COMMENT = 500;
    /** Maximum size of all blocks of a page as they are stored, in bytes: far beyond what anyone reads. */
    private static final int LARGEST_BODY = 1_000_000;

    /** Type of the block that shows a shared section; a section cannot contain one. */
    public static final String SHARED_SECTION = "shared-section";

    /** Form fields by component of the revision, in the order of their errors. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", PageInput.TITLE);
        FIELDS.put("navigationTitle", PageInput.SHORT_TITLE);
        FIELDS.put("lead", PageInput.LEAD);
        FIELDS.put("description", PageInput.DESCRIPTION);
        FIELDS.put("tags", PageInput.TAGS);
        FIELDS.put("terms", PageInput.field(Vocabulary.THEME));
    }

    /** Maximum lengths of the fields of the page itself, in characters. */
    private static final Map<String, Integer> LIMITS = Map.of(
            PageInput.TITLE,
            Revision.LONGEST_TITLE,
            PageInput.SHORT_TITLE,
            Revision.LONGEST_NAVIGATION_TITLE,
            PageInput.LEAD,
            Revision.LONGEST_LEAD,
            PageInput.DESCRIPTION,
            Revision.LONGEST_DESCRIPTION,
            PageInput.COMMENT,
            LONGEST_COMMENT);

    private final BlockCodec codec;
    private final LinkResolution links;
    private final AssetCatalogue assets;
    private final Messages messages;
    private final PageTermValidator terms;
    private final SiteDirectory directory;

    PageInputValidator(
            BlockCodec codec,
            LinkResolution links,
            AssetCatalogue assets,
            Messages messages,
            PageTermValidator terms,
            SiteDirectory directory) {
        this.codec = codec;
        this.links = links;
        this.assets = assets;
        this.messages = messages;
        this.terms = terms;
        this.directory = directory;
    }

    /** Returns the maximum length of a field of the page itself, in characters; 0 for any other. */
    public static int longest(String field) {
        return LIMITS.getOrDefault(field, 0);
    }

    /**
     * Result of the validation.
     *
     * @param problems message keys of errors that prevent saving, by field name
     * @param incomplete message keys of what keeps blocks incomplete, by field name: saved, never published
     * @param revision not to be used when there are problems
     */
    public record Result(Map<String, String> problems, Map<String, String> incomplete, Revision revision) {

        Result with(Map<String, String> others) {
            Map<String, String> together = new LinkedHashMap<>(problems);
            together.putAll(others);
            return new Result(together, incomplete, revision);
        }

        /** Returns all errors, by field name. */
        public Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>(incomplete);
            all.putAll(problems);
            return all;
        }
    }

    /**
     * Validates the input.
     *
     * @param base the revision that the form started from
     */
    public Mono<Result> check(PageInput input, PageKind kind, Revision base) {
        if (input.blocks().hasTooManyElements()) {
            return Mono.just(new Result(Map.of(PageInput.TITLE, "page.problem.many-elements"), Map.of(), base));
        }
        if (input.blocks().hasTooManyTags()) {
            return Mono.just(new Result(Map.of(PageInput.TITLE, "page.problem.tags-many"), Map.of(), base));
        }
        return terms.typedTerritories(input)
                .flatMap(typed -> checkPlaced(input.placed(typed.references()), kind, base)
                        .map(result -> result.with(PageTermValidator.problems(typed))));
    }

    private Mono<Result> checkPlaced(PageInput input, PageKind kind, Revision base) {
        return referring(input, base)
                .zipWhen(this::resolved)
                .flatMap(both -> ParsingThreads.run(() -> checked(both.getT1(), kind, base, both.getT2())))
                .flatMap(result -> terms.problems(input, kind, base).map(result::with));
    }

    /** Converts the titles of pages in the trash, which stand for references of the base. */
    private Mono<PageInput> referring(PageInput input, Revision base) {
        return TrashedTargets.isNamed(input.blocks(), messages)
                ? links.titles(BlockReferences.of(base.body()).pages())
                        .map(titles -> input.with(new TrashedTargets(titles, messages).stored(input.blocks())))
                : Mono.just(input);
    }

    private Mono<ResolvedTargets> resolved(PageInput input) {
        return ParsingThreads.run(() -> addresses(input)).flatMap(links::resolve);
    }

    private static Set<String> addresses(PageInput input) {
        Set<String> addresses = BlockInputValidator.addresses(input.blocks());
        addresses.add(input.image());
        return addresses;
    }

    /**
     * Resolves the input's targets when some name matches several pages, sections or files; otherwise nothing is looked
     * up.
     *
     * @param problems those of the form
     * @param newest the saved revision, which may contain such names
     */
    public Mono<ResolvedTargets> severalNamed(PageInput input, Collection<String> problems, Revision newest) {
        Stream<String> saved = newest.body().stream()
                .filter(IncompleteBlock.class::isInstance)
                .flatMap(block -> ((IncompleteBlock) block).problems().values().stream());
        return Stream.concat(problems.stream(), saved).anyMatch(BlockInputValidator::isOfSeveral)
                        && !input.blocks().hasTooManyTags()
                ? resolved(input)
                : Mono.just(ResolvedTargets.NONE);
    }

    /**
     * Returns a revision for a preview, with gaps where blocks are incomplete; the base revision when the input has too
     * many tags.
     *
     * @param base the revision that the form started from
     */
    public Mono<Revision> shown(PageInput input, Revision base) {
        if (input.blocks().hasTooManyTags()) {
            return Mono.just(base);
        }
        return terms.typedTerritories(input)
                .flatMap(typed -> referring(input.placed(typed.references()), base))
                .zipWhen(this::resolved)
                .flatMap(both -> ParsingThreads.run(() -> displayedRevision(both.getT1(), base, both.getT2())));
    }

    private Revision displayedRevision(PageInput input, Revision base, ResolvedTargets targets) {
        return new Revision(
                input.title().isEmpty() ? base.title() : input.title(),
                orNone(input.shortTitle()),
                orNone(input.lead()),
                input.description(),
                image(input.image(), base, targets, new LinkedHashMap<>()),
                input.tagList(),
                input.termList(),
                new BlockInputValidator(codec, base.body(), targets, assets.pictogramNames(), directory.terms())
                        .body(input.blocks()));
    }

    private Result checked(PageInput input, PageKind kind, Revision base, ResolvedTargets targets) {
        Map<String, String> imageProblems = new LinkedHashMap<>();
        BlockInputValidator blocks =
                new BlockInputValidator(codec, base.body(), targets, assets.pictogramNames(), directory.terms());
        List<Block> body = blocks.body(input.blocks());
        Revision revision = revision(input, image(input.image(), base, targets, imageProblems), body);
        Map<String, String> problems = textProblems(revision);
        if (input.comment().length() > LONGEST_COMMENT) {
            problems.put(PageInput.COMMENT, "page.problem.long");
        }
        problems.putAll(imageProblems);
        problems.putAll(blocks.problems());
        boolean inside = kind == PageKind.SECTION;
        input.blocks()
                .placesOf(SHARED_SECTION)
                .skip(inside ? 0 : SharedSection.MOST)
                .forEach(place -> problems.put(
                        "b" + place + "-section",
                        inside ? "page.problem.section-inside" : "page.problem.sections-many"));
        if (input.blocks().blocks().size() > BlockInput.MOST) {
            problems.put(PageInput.TITLE, "page.problem.many-blocks");
        } else if (codec.write(body).getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            problems.put(PageInput.TITLE, "page.problem.heavy");
        }
        return new Result(problems, blocks.incomplete(), revision);
    }

    private static Revision revision(PageInput input, @Nullable UUID image, List<Block> body) {
        return new Revision(
                input.title(),
                orNone(input.shortTitle()),
                orNone(input.lead()),
                input.description(),
                image,
                input.tagList(),
                input.termList(),
                body);
    }

    private static Map<String, String> textProblems(Revision revision) {
        List<Problem> found = Constraints.check(revision);
        Map<String, String> problems = new LinkedHashMap<>();
        FIELDS.forEach((component, field) -> found.stream()
                .filter(problem -> problem.path().split("\\.")[0].equals(component))
                .findFirst()
                .ifPresent(problem -> problems.put(field, PageProblemLabels.key(problem))));
        return problems;
    }

    private static @Nullable UUID image(
            String typed, Revision base, ResolvedTargets targets, Map<String, String> problems) {
        UUID held = base.image();
        if (typed.isEmpty()) {
            return null;
        }
        FileMatches choice = FileMatches.of(targets, typed, FileMatches.Kind.IMAGE);
        if (choice.files().size() == 1) {
            return choice.files().getFirst().id();
        }
        if (choice.otherKind()) {
            problems.put(PageInput.IMAGE, "page.problem.image");
        } else if (!typed.equals("media:" + held)) {
            problems.put(PageInput.IMAGE, choice.files().isEmpty() ? "page.problem.file" : "page.problem.file-several");
        }
        return held;
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
