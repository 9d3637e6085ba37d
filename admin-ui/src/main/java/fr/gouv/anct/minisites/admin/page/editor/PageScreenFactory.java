package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.EditingStatusView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFindings;
import fr.gouv.anct.minisites.admin.page.editor.PageScreen.Choices;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViewFactory;
import fr.gouv.anct.minisites.admin.page.form.FieldLocationLabels;
import fr.gouv.anct.minisites.admin.territory.TerritoryField;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the {@link PageScreen} of the page editor from the page, the form input with its problems, and the findings of
 * the checks.
 */
@Component
class PageScreenFactory {

    private static final Set<String> SETTINGS = Set.of(PageInput.SHORT_TITLE, PageInput.DESCRIPTION);

    private final PictogramSearch pictograms;
    private final MediaProperties media;
    private final SiteDirectory directory;
    private final Messages messages;

    PageScreenFactory(PictogramSearch pictograms, MediaProperties media, SiteDirectory directory, Messages messages) {
        this.pictograms = pictograms;
        this.media = media;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * Builds the screen.
     *
     * @param problems message keys, by field name
     * @param resolved targets of the values, where a name matches several
     * @param ready sections that can be inserted
     * @param offered tags and terms of the page
     * @param steps buttons that save the page and lead to the next step
     */
    PageScreen screen(
            PageContext context,
            PageInput input,
            Map<String, String> problems,
            ResolvedTargets resolved,
            List<Target> targets,
            Tenant site,
            PageScreen.@Nullable ReadOnlyMessage notice,
            @Nullable EditingStatusView status,
            PageFindings findings,
            List<PageTemplate> ready,
            Offered offered,
            List<Option> steps) {
        Draft draft = context.head();
        PageKind kind = draft.page().kind();
        boolean portal = directory.isPortal(site.id());
        BlockViewFactory views =
                new BlockViewFactory(messages, problems, findings.remarks(), resolved).offering(directory.terms());
        List<BlockView> blocks =
                kind.isList() ? null : (notice == null ? views : views.forReading()).of(input.blocks());
        PageFields form = new PageFields(messages, problems);
        List<FieldView> fields = form.all(input, kind, resolved, offered).stream()
                .map(field -> field.withRemarks(findings.remarks().getOrDefault(field.name(), List.of())))
                .toList();
        FieldView comment = form.comment(input);
        List<FieldView> all = new ArrayList<>(fields);
        all.addAll(BlockViewFactory.fields(blocks == null ? List.of() : blocks).toList());
        all.add(comment);
        return new PageScreen(
                site,
                draft.page().id(),
                context.header(),
                notice,
                ErrorSummary.of(all, new FieldLocationLabels(blocks == null ? List.of() : blocks)),
                "f" + Integer.toHexString(input.hashCode()),
                input.base(),
                messages.get("page.written", draft.author(), DateTimes.day(draft.at()), DateTimes.time(draft.at())),
                notice == null ? steps : List.of(),
                fields.stream().filter(field -> isFirst(kind, field)).toList(),
                fields.stream().filter(field -> !isFirst(kind, field)).toList(),
                fields.stream().anyMatch(field -> !isFirst(kind, field) && field.error() != null),
                blocks,
                Palette.adding(kind, portal, ready, blocks == null ? List.of() : blocks, messages),
                comment,
                choices(targets, offered),
                status,
                findings,
                notice == null && blocks != null
                        ? new EditorView(
                                Palette.shown(kind, portal, ready, messages),
                                Palette.usual(messages),
                                BlockInput.MOST,
                                blocks.isEmpty() ? firstBlock() : null,
                                new EditorView.Urls(site, draft.page().id()),
                                EditorView.Upload.ofImages(site, media),
                                EditorView.Upload.ofDocuments(site, media))
                        : null);
    }

    /**
     * Tags and terms in the choices of the form.
     *
     * @param tags of the articles and documents of the site
     * @param collections of the documents of the site; none where the page has no field for them
     * @param terms of the vocabularies; none where the page has no field for them
     * @param territories that the input refers to
     * @param typed territories that the input names
     */
    record Offered(
            List<String> tags,
            List<String> collections,
            Terms terms,
            List<Territory> territories,
            TypedTerritories typed) {

        /** Returns the tags alone, for a page without terms. */
        static Offered tags(List<String> tags) {
            return new Offered(tags, List.of(), new Terms(List.of()), List.of(), new TypedTerritories(List.of()));
        }
    }

    private BlockView firstBlock() {
        return new BlockViewFactory(messages, Map.of(), Map.of())
                .of(NewBlocks.text())
                .getFirst();
    }

    /** Whether a field is above the folded settings: what readers of a list see first. */
    private static boolean isFirst(PageKind kind, FieldView field) {
        return switch (field.name()) {
            case PageInput.TITLE, PageInput.LEAD -> true;
            case PageInput.IMAGE -> kind.isListed();
            default -> kind.hasFacts() && !SETTINGS.contains(field.name());
        };
    }

    private List<Choices> choices(List<Target> targets, Offered offered) {
        LinkTargetNames names = LinkTargetNames.of(targets);
        return List.of(
                new Choices(
                        BlockViewFactory.TARGETS,
                        targets.stream()
                                .filter(target -> !target.section())
                                .map(PageScreenFactory::option)
                                .toList()),
                new Choices(
                        BlockViewFactory.SECTIONS,
                        targets.stream()
                                .filter(Target::section)
                                .map(names::option)
                                .toList()),
                new Choices(
                        BlockViewFactory.FILES,
                        targets.stream().filter(Target::file).map(names::option).toList()),
                new Choices(
                        BlockViewFactory.IMAGES,
                        targets.stream()
                                .filter(Target::picture)
                                .map(names::option)
                                .toList()),
                new Choices(BlockViewFactory.PICTOGRAMS, pictograms.options()),
                choices(BlockViewFactory.TAGS, offered.tags()),
                choices(BlockViewFactory.COLLECTIONS, offered.collections()),
                // Filled while a territory is typed.
                choices(TerritoryField.LIST, List.of()));
    }

    private static Choices choices(String id, List<String> values) {
        return new Choices(
                id, values.stream().map(value -> new Option(value, value)).toList());
    }

    private static Option option(Target target) {
        return new Option(target.address(), target.title());
    }
}
