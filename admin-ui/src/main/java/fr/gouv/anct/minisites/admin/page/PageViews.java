package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageScreen.Choices;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViews;
import fr.gouv.anct.minisites.admin.page.form.FieldPlaces;
import fr.gouv.anct.minisites.admin.page.form.FileChoice;
import fr.gouv.anct.minisites.admin.page.form.TypedBlocks;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of a page's content from the input. */
@Component
class PageViews {

    /** Number of fields before the blocks. */
    private static final int FIRST = 2;

    private final Pictograms pictograms;
    private final Texts texts;

    PageViews(Pictograms pictograms, Texts texts) {
        this.pictograms = pictograms;
        this.texts = texts;
    }

    /**
     * Builds the screen.
     *
     * @param problems message keys, by field name
     * @param resolved targets of the values, where a name matches several
     * @param ready sections that can be inserted
     * @param places URLs that the script requests
     */
    PageScreen screen(
            PageContext frame,
            TypedPage typed,
            Map<String, String> problems,
            ResolvedTargets resolved,
            List<Target> targets,
            String action,
            PageScreen.@Nullable Notice notice,
            @Nullable WorkView work,
            PageFindings findings,
            List<PageTemplate> ready,
            EditorView.Places places) {
        Head head = frame.head();
        PageKind kind = head.page().kind();
        BlockViews views = new BlockViews(texts, problems, findings.remarks(), resolved);
        List<BlockView> blocks =
                kind == PageKind.ARTICLES ? null : (notice == null ? views : views.forReading()).of(typed.blocks());
        List<FieldView> fields = fields(typed, kind, problems, resolved).stream()
                .map(field -> field.withRemarks(findings.remarks().getOrDefault(field.name(), List.of())))
                .toList();
        FieldView comment = field(Kind.LINE, TypedPage.COMMENT, typed.comment(), problems)
                .withHint(texts.say("page.field.commentaire.hint"))
                .optional();
        List<FieldView> all = new ArrayList<>(fields);
        all.addAll(BlockViews.fields(blocks == null ? List.of() : blocks).toList());
        all.add(comment);
        return new PageScreen(
                frame.header(),
                notice,
                ErrorSummary.of(all, new FieldPlaces(blocks == null ? List.of() : blocks)),
                action,
                "f" + Integer.toHexString(typed.hashCode()),
                typed.base(),
                texts.say("page.written", head.author(), Moments.day(head.at()), Moments.time(head.at())),
                fields.stream().limit(FIRST).toList(),
                fields.stream().skip(FIRST).toList(),
                fields.stream().skip(FIRST).anyMatch(field -> field.error() != null),
                blocks,
                Palette.adding(kind, ready, blocks == null ? List.of() : blocks, texts),
                comment,
                choices(targets),
                work,
                findings,
                notice == null && blocks != null
                        ? new EditorView(Palette.shown(kind, ready, texts), TypedBlocks.MOST, places)
                        : null);
    }

    private List<FieldView> fields(
            TypedPage typed, PageKind kind, Map<String, String> problems, ResolvedTargets resolved) {
        if (kind == PageKind.SECTION) {
            return List.of(field(Kind.LINE, TypedPage.TITLE, typed.title(), problems)
                    .withHint(texts.say("section.field.title.hint")));
        }
        FieldView description = field(Kind.TEXT, TypedPage.DESCRIPTION, typed.description(), problems)
                .withHint(texts.say("page.field.description.hint"))
                .atMost(PageCheck.LONGEST_DESCRIPTION)
                .optional();
        FieldView image = field(Kind.LINE, TypedPage.IMAGE, typed.image(), problems)
                .withSuggestions(FileChoice.alternatives(resolved, typed.image()))
                .withHint(texts.say("block.hint.file"))
                .withHtmx(Map.of("ms-list", BlockViews.IMAGES))
                .optional();
        FieldView tags = field(Kind.LINE, TypedPage.TAGS, typed.tags(), problems)
                .withHint(texts.say("block.hint.words"))
                .optional();
        Stream<FieldView> always = Stream.of(
                field(Kind.LINE, TypedPage.TITLE, typed.title(), problems),
                field(Kind.TEXT, TypedPage.LEAD, typed.lead(), problems)
                        .withHint(texts.say("page.field.chapo.hint"))
                        .optional(),
                field(Kind.LINE, TypedPage.SHORT_TITLE, typed.shortTitle(), problems)
                        .withHint(texts.say("page.field.titre-court.hint"))
                        .optional(),
                description);
        return Stream.concat(always, kind == PageKind.ARTICLES ? Stream.empty() : Stream.of(image, tags))
                .toList();
    }

    private FieldView field(Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, texts.say("page.field." + name), value);
        String problem = problems.get(name);
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private List<Choices> choices(List<Target> targets) {
        OfferedNames names = OfferedNames.of(targets);
        return List.of(
                new Choices(
                        BlockViews.TARGETS,
                        targets.stream()
                                .filter(target -> !target.section())
                                .map(PageViews::option)
                                .toList()),
                new Choices(
                        BlockViews.SECTIONS,
                        targets.stream()
                                .filter(Target::section)
                                .map(names::option)
                                .toList()),
                new Choices(
                        BlockViews.FILES,
                        targets.stream().filter(Target::file).map(names::option).toList()),
                new Choices(
                        BlockViews.IMAGES,
                        targets.stream()
                                .filter(Target::picture)
                                .map(names::option)
                                .toList()),
                new Choices(BlockViews.PICTOGRAMS, pictograms.options()));
    }

    private static Option option(Target target) {
        return new Option(target.address(), target.title());
    }
}
