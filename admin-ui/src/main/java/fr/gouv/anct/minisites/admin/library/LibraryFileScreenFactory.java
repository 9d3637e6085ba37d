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
            LibraryFile file,
            MediaDescriptionInput input,
            Map<String, String> problems,
            FormMerge merge,
            FolderTree folders,
            List<MediaUsage> uses) {
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        boolean describes = LibraryFilePermissions.mayDescribe(request, file);
        // A rejected description is shown as typed, so that it can be copied from its fields.
        boolean open = describes || (writes && !problems.isEmpty());
        List<FieldView> all = fields.of(input, file, folders, problems);
        List<FieldView> filled = merge.mark(open ? all : writes ? List.of(all.getLast()) : List.of(), messages);
        List<FieldView> focus = merge.mark(open ? fields.focus(input, file, problems) : List.of(), messages);
        return new LibraryFileScreen(
                preview(request.site(), file),
                labels.badge(file),
                writes && !describes ? messages.get(request.site(), "library.notice.online") : notice(file, uses),
                facts(file),
                url(request.site(), file),
                ErrorSummary.of(Stream.concat(filled.stream(), focus.stream()).toList()),
                writes ? LibraryUrls.medium(request.site(), file.id()) : null,
                open ? List.of() : all,
                filled,
                focus,
                uses.stream().map(usage -> link(request.site(), usage)).toList(),
                writes ? links(request, file, uses) : List.of());
    }

    private static LibraryFileScreen.@Nullable Preview preview(Tenant site, LibraryFile file) {
        return file.seen() && file.state() == LibraryFile.State.CLEAN
                ? new LibraryFileScreen.Preview(LibraryUrls.file(site, file.id(), PREVIEW), file.width(), file.height())
                : null;
    }

    private @Nullable String notice(LibraryFile file, List<MediaUsage> uses) {
        return switch (file.state()) {
            case QUARANTINE -> messages.get("library.notice.quarantine");
            case INFECTED -> messages.get("library.notice.infected");
            case CLEAN -> file.described() ? null : undescribed(uses);
        };
    }

    /** A usage with a description of its own shows only that one. */
    private String undescribed(List<MediaUsage> uses) {
        long worded = uses.stream().filter(MediaUsage::worded).count();
        return worded == 0
                ? messages.get("library.notice.undescribed")
                : messages.get("library.notice.worded", Math.toIntExact(worded));
    }

    private List<LibraryFileScreen.Fact> facts(LibraryFile file) {
        List<LibraryFileScreen.Fact> facts = new ArrayList<>();
        facts.add(fact("format", file.extension()));
        facts.add(fact("weight", labels.weight(file.size())));
        if (file.width() > 0) {
            facts.add(fact("sides", labels.sides(file)));
        }
        facts.add(fact(
                "added",
                file.uploadedBy() == null
                        ? DateTimes.day(file.createdAt())
                        : messages.get("library.fact.by", DateTimes.day(file.createdAt()), file.uploadedBy())));
        if (file.replacedAt() != null) {
            facts.add(fact("replaced", DateTimes.day(file.replacedAt())));
        }
        return facts;
    }

    private LibraryFileScreen.Fact fact(String key, String value) {
        return new LibraryFileScreen.Fact(messages.get("library.fact." + key), value);
    }

    private String url(Tenant site, LibraryFile file) {
        return properties.url(site.canonical()) + "media/" + file.id() + "/" + file.name();
    }

    private PageLink link(Tenant site, MediaUsage usage) {
        String href = switch (usage.place()) {
            case PAGE, ARTICLE -> "/sites/" + site.slug() + "/pages/" + usage.id();
            case TRASH, MENUS, IDENTITY, NOTICE -> "";
        };
        return new PageLink(labels.use(usage), href, false, false);
    }

    /** Changes that visitors see require the permission to publish. */
    private List<PageLink> links(AdmittedRequest request, LibraryFile file, List<MediaUsage> uses) {
        String address = LibraryUrls.medium(request.site(), file.id());
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
