package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of a file. */
@Component
class LibraryFileScreenFactory {

    private static final int PREVIEW = 800;

    private final MediaDescriptionFields fields;
    private final LibraryFileLabels labels;
    private final MinisitesProperties properties;
    private final Messages messages;

    LibraryFileScreenFactory(
            MediaDescriptionFields fields,
            LibraryFileLabels labels,
            MinisitesProperties properties,
            Messages messages) {
        this.fields = fields;
        this.labels = labels;
        this.properties = properties;
        this.messages = messages;
    }

    LibraryFileScreen medium(
            AdmittedRequest request,
            LibraryFile medium,
            MediaDescriptionInput input,
            Map<String, String> problems,
            FormMerge merge,
            FolderTree folders,
            List<MediaUsage> uses) {
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        boolean describes = LibraryFilePermissions.mayDescribe(request, medium);
        // A rejected description is shown as typed, so that it can be copied from its fields.
        boolean open = describes || (writes && !problems.isEmpty());
        List<FieldView> all = fields.of(input, medium, folders, problems);
        List<FieldView> filled = merge.mark(open ? all : writes ? List.of(all.getLast()) : List.of(), messages);
        List<FieldView> focus = merge.mark(open ? fields.focus(input, medium, problems) : List.of(), messages);
        return new LibraryFileScreen(
                preview(request.site(), medium),
                labels.badge(medium),
                writes && !describes ? messages.get(request.site(), "library.notice.online") : notice(medium, uses),
                facts(medium),
                url(request.site(), medium),
                ErrorSummary.of(Stream.concat(filled.stream(), focus.stream()).toList()),
                writes ? LibraryUrls.medium(request.site(), medium.id()) : null,
                open ? List.of() : all,
                filled,
                focus,
                uses.stream().map(use -> link(request.site(), use)).toList(),
                writes ? links(request, medium, uses) : List.of());
    }

    private static LibraryFileScreen.@Nullable Preview preview(Tenant site, LibraryFile medium) {
        return medium.seen() && medium.state() == LibraryFile.State.CLEAN
                ? new LibraryFileScreen.Preview(
                        LibraryUrls.file(site, medium.id(), PREVIEW), medium.width(), medium.height())
                : null;
    }

    private @Nullable String notice(LibraryFile medium, List<MediaUsage> uses) {
        return switch (medium.state()) {
            case QUARANTINE -> messages.get("library.notice.quarantine");
            case INFECTED -> messages.get("library.notice.infected");
            case CLEAN -> medium.described() ? null : undescribed(uses);
        };
    }

    /** A usage with a description of its own shows only that one. */
    private String undescribed(List<MediaUsage> uses) {
        long worded = uses.stream().filter(MediaUsage::worded).count();
        return worded == 0
                ? messages.get("library.notice.undescribed")
                : messages.get("library.notice.worded", Math.toIntExact(worded));
    }

    private List<LibraryFileScreen.Fact> facts(LibraryFile medium) {
        List<LibraryFileScreen.Fact> facts = new ArrayList<>();
        facts.add(fact("format", medium.extension()));
        facts.add(fact("weight", labels.weight(medium.size())));
        if (medium.width() > 0) {
            facts.add(fact("sides", labels.sides(medium)));
        }
        facts.add(fact(
                "added",
                medium.uploadedBy() == null
                        ? DateTimes.day(medium.createdAt())
                        : messages.get("library.fact.by", DateTimes.day(medium.createdAt()), medium.uploadedBy())));
        if (medium.replacedAt() != null) {
            facts.add(fact("replaced", DateTimes.day(medium.replacedAt())));
        }
        return facts;
    }

    private LibraryFileScreen.Fact fact(String key, String value) {
        return new LibraryFileScreen.Fact(messages.get("library.fact." + key), value);
    }

    private String url(Tenant site, LibraryFile medium) {
        return properties.url(site.canonical()) + "media/" + medium.id() + "/" + medium.name();
    }

    private PageLink link(Tenant site, MediaUsage use) {
        String href = switch (use.place()) {
            case PAGE, ARTICLE -> "/sites/" + site.slug() + "/pages/" + use.id();
            case TRASH, MENUS, IDENTITY, NOTICE -> "";
        };
        return new PageLink(labels.use(use), href, false, false);
    }

    /** Changes that visitors see require the permission to publish. */
    private List<PageLink> links(AdmittedRequest request, LibraryFile medium, List<MediaUsage> uses) {
        String address = LibraryUrls.medium(request.site(), medium.id());
        boolean publishes = request.mayChange(Action.CONTENT_PUBLISH);
        Stream<PageLink> replacement =
                publishes ? Stream.of(link("library.replace", address + "/remplacement")) : Stream.empty();
        Stream<PageLink> removal = LibraryFilePermissions.mayRemove(request, uses)
                ? Stream.of(link("library.remove", address + "/suppression"))
                : Stream.empty();
        return Stream.concat(replacement, removal).toList();
    }

    private PageLink link(String key, String href) {
        return new PageLink(messages.get(key), href, false, false);
    }
}
