package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.editor.EditorView;
import fr.gouv.anct.minisites.admin.page.editor.MergeScreen;
import fr.gouv.anct.minisites.admin.page.editor.PageScreen;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.SampleFormBlocks;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.version.DiffSpan;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of pages: full, empty and with errors. */
public final class SamplePages {

    public static final Tenant SITE = site(false);
    public static final Tenant LOCKED = site(true);

    private SamplePages() {}

    private static Tenant site(boolean locked) {
        return new Tenant(
                UUID.randomUUID(),
                "essai",
                "Essai",
                TenantState.LIVE,
                locked,
                1,
                null,
                new Address(new Host("essai.example"), ""),
                List.of());
    }

    public static Page page(PageKind kind, String path) {
        return new Page(UUID.randomUUID(), UUID.randomUUID(), kind, path, 0, null);
    }

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>();
        screens.put(
                "page-contenu",
                content(
                        text,
                        null,
                        new EditingStatusView(
                                List.of(text),
                                new EditingStatusView.SentBack(text, text),
                                text,
                                null,
                                text,
                                null,
                                new EditingStatusView.Removed(text, "b0"),
                                List.of(new HiddenField("form", text)),
                                SITE,
                                UUID.randomUUID())));
        screens.put(
                "page-contenu-repris",
                content(
                        text,
                        null,
                        new EditingStatusView(
                                List.of(), null, null, text, null, null, null, List.of(), SITE, UUID.randomUUID())));
        screens.put(
                "page-contenu-ailleurs",
                content(
                        text,
                        null,
                        new EditingStatusView(
                                List.of(), null, null, null, null, text, null, List.of(), SITE, UUID.randomUUID())));
        screens.put("page-contenu-vide", content(text, List.of()));
        screens.put("page-contenu-lecture", content(text, text, null));
        screens.put(
                "page-reunion",
                merge(text, List.of(conflict("title", text, spans(text)), conflict("summary", text, List.of()))));
        screens.put("page-reunion-sans-choix", merge(text, List.of()));
        return screens;
    }

    public static PageHeader header(String text) {
        return new PageHeader(
                "/" + text,
                text,
                List.of(new BadgeView(text, BadgeView.Tone.NEW), new BadgeView(text, BadgeView.Tone.INFO)),
                List.of(new PageLink("Contenu", "/p", false, true), link(text)),
                new PageHeader.Unsaved(text, link(text)));
    }

    private static PageScreen content(String text, @Nullable String notice, @Nullable EditingStatusView status) {
        return content(text, notice, status, SampleFormBlocks.all(text));
    }

    /** Form of a page with these blocks. */
    public static Screen content(String text, List<BlockView> blocks) {
        return content(text, null, null, blocks);
    }

    private static PageScreen content(
            String text, @Nullable String notice, @Nullable EditingStatusView status, List<BlockView> blocks) {
        PageFindings findings = notice == null && !blocks.isEmpty() ? findings(text) : PageFindings.NONE;
        FieldView title = FieldView.of(Kind.LINE, "title", "Titre", text)
                .withError(text, List.of())
                .withRemarks(findings.remarks().getOrDefault("title", List.of()));
        FieldView image = FieldView.of(Kind.LINE, "image", "Image", text).withHtmx(Map.of("ms-list", "link-images"));
        return new PageScreen(
                SITE,
                UUID.randomUUID(),
                header(text),
                notice == null ? null : new PageScreen.ReadOnlyMessage(notice, true, link(text)),
                ErrorSummary.of(List.of(title)),
                "f1",
                1,
                text,
                notice == null ? List.of(new Option("publish", text, text)) : List.of(),
                List.of(title),
                List.of(image),
                true,
                blocks,
                new PageScreen.AddBlockForm(
                        List.of(new Option("paragraph", text)),
                        List.of(new Option("ready-section:1", text)),
                        List.of(new Option("", text), new Option("b0", text))),
                FieldView.of(Kind.LINE, "comment", "Pourquoi", text).optional(),
                List.of(
                        new PageScreen.Choices("link-targets", List.of(new Option("/a", text))),
                        new PageScreen.Choices("link-sections", List.of(new Option("/section:a", text))),
                        new PageScreen.Choices("link-files", List.of(new Option("/m", text))),
                        new PageScreen.Choices("link-images", List.of(new Option("/i", text))),
                        new PageScreen.Choices("pictograms", List.of(new Option("map/map", "map/map"))),
                        new PageScreen.Choices("known-tags", List.of(new Option(text, text))),
                        new PageScreen.Choices("known-collections", List.of(new Option(text, text)))),
                status,
                findings,
                notice == null ? editor(text, blocks.isEmpty()) : null);
    }

    private static PageFindings findings(String text) {
        List<FindingView> some = SampleChecks.blocked(text).findings();
        List<InlineFinding> remarks = some.stream().map(FindingView::beside).toList();
        List<FindingView> found =
                Collections.nCopies(6, some).stream().flatMap(List::stream).toList();
        return new PageFindings(
                text,
                false,
                found,
                Map.of("title", remarks, "b1", remarks, "b1-text", remarks, "b2-items-0", remarks),
                Set.of("b1", "b2"),
                Set.of("b1"));
    }

    private static EditorView editor(String text, boolean empty) {
        EditorView.Entry entry = new EditorView.Entry("paragraph", text, "text", text, text);
        return new EditorView(
                List.of(new EditorView.Group("text", text, List.of(entry))),
                List.of(new Option("paragraph", text)),
                400,
                empty ? SampleFormBlocks.text() : null,
                new EditorView.Urls(SITE, UUID.randomUUID()),
                new EditorView.Upload("/medias", "image/png", 1_000),
                new EditorView.Upload("/medias", "application/pdf", 2_000));
    }

    private static MergeScreen merge(String text, List<MergeScreen.ConflictField> conflicts) {
        DifferenceView change = new DifferenceView("theirs-field-title", text, null, spans(text), List.of(), false);
        return new MergeScreen(
                SITE,
                UUID.randomUUID(),
                header(text),
                text,
                text,
                text,
                text,
                text,
                ErrorSummary.of(
                        conflicts.stream().map(MergeScreen.ConflictField::field).toList()),
                List.of(new HiddenField("title", text)),
                conflicts,
                new MergeScreen.Side(text, text, List.of(change), List.of()),
                new MergeScreen.Side(text, null, List.of(), List.of()));
    }

    private static MergeScreen.ConflictField conflict(String name, String text, List<DiffSpan> theirs) {
        FieldView field = FieldView.of(Kind.RADIOS, "choice-" + name, text, "")
                .withOptions(List.of(new Option("mine", text), new Option("theirs", text)))
                .withError(text, List.of());
        return new MergeScreen.ConflictField(text, theirs, spans(text), field);
    }

    private static List<DiffSpan> spans(String text) {
        return List.of(new DiffSpan(DiffSpan.Kind.REMOVED, text), new DiffSpan(DiffSpan.Kind.ADDED, text));
    }

    private static PageLink link(String text) {
        return new PageLink(text, "/l", false, false);
    }
}
