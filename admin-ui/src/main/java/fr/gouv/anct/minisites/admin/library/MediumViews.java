package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Use;
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
class MediumViews {

    private static final int PREVIEW = 800;

    private final DescriptionFields fields;
    private final FileWords words;
    private final MinisitesProperties properties;
    private final Texts texts;

    MediumViews(DescriptionFields fields, FileWords words, MinisitesProperties properties, Texts texts) {
        this.fields = fields;
        this.words = words;
        this.properties = properties;
        this.texts = texts;
    }

    MediumScreen medium(
            Call call,
            Medium medium,
            TypedDescription typed,
            Map<String, String> problems,
            FormMerge merge,
            FolderTree folders,
            List<Use> uses) {
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        boolean describes = MediumPermissions.mayDescribe(call, medium);
        // A rejected description is shown as typed, so that it can be copied from its fields.
        boolean open = describes || (writes && !problems.isEmpty());
        List<FieldView> all = fields.of(typed, medium, folders, problems);
        List<FieldView> filled = merge.mark(open ? all : writes ? List.of(all.getLast()) : List.of(), texts);
        List<FieldView> focus = merge.mark(open ? fields.focus(typed, medium, problems) : List.of(), texts);
        return new MediumScreen(
                preview(call.site(), medium),
                words.badge(medium),
                writes && !describes ? texts.say(call.site(), "library.notice.online") : notice(medium, uses),
                facts(medium),
                url(call.site(), medium),
                ErrorSummary.of(Stream.concat(filled.stream(), focus.stream()).toList()),
                writes ? LibraryAddress.medium(call.site(), medium.id()) : null,
                open ? List.of() : all,
                filled,
                focus,
                uses.stream().map(use -> link(call.site(), use)).toList(),
                writes ? links(call, medium, uses) : List.of());
    }

    private static MediumScreen.@Nullable Preview preview(Tenant site, Medium medium) {
        return medium.seen() && medium.state() == Medium.State.CLEAN
                ? new MediumScreen.Preview(
                        LibraryAddress.file(site, medium.id(), PREVIEW), medium.width(), medium.height())
                : null;
    }

    private @Nullable String notice(Medium medium, List<Use> uses) {
        return switch (medium.state()) {
            case QUARANTINE -> texts.say("library.notice.quarantine");
            case INFECTED -> texts.say("library.notice.infected");
            case CLEAN -> medium.described() ? null : undescribed(uses);
        };
    }

    /** A usage with a description of its own shows only that one. */
    private String undescribed(List<Use> uses) {
        long worded = uses.stream().filter(Use::worded).count();
        return worded == 0
                ? texts.say("library.notice.undescribed")
                : texts.say("library.notice.worded", Math.toIntExact(worded));
    }

    private List<MediumScreen.Fact> facts(Medium medium) {
        List<MediumScreen.Fact> facts = new ArrayList<>();
        facts.add(fact("format", medium.extension()));
        facts.add(fact("weight", words.weight(medium.size())));
        if (medium.width() > 0) {
            facts.add(fact("sides", words.sides(medium)));
        }
        facts.add(fact(
                "added",
                medium.uploadedBy() == null
                        ? Moments.day(medium.createdAt())
                        : texts.say("library.fact.by", Moments.day(medium.createdAt()), medium.uploadedBy())));
        if (medium.replacedAt() != null) {
            facts.add(fact("replaced", Moments.day(medium.replacedAt())));
        }
        return facts;
    }

    private MediumScreen.Fact fact(String key, String value) {
        return new MediumScreen.Fact(texts.say("library.fact." + key), value);
    }

    private String url(Tenant site, Medium medium) {
        return properties.url(site.canonical()) + "media/" + medium.id() + "/" + medium.name();
    }

    private PageLink link(Tenant site, Use use) {
        String href = switch (use.place()) {
            case PAGE, ARTICLE -> "/sites/" + site.slug() + "/pages/" + use.id();
            case TRASH, MENUS, IDENTITY, NOTICE -> "";
        };
        return new PageLink(words.use(use), href, false, false);
    }

    /** Changes that visitors see require the permission to publish. */
    private List<PageLink> links(Call call, Medium medium, List<Use> uses) {
        String address = LibraryAddress.medium(call.site(), medium.id());
        boolean publishes = call.mayChange(Action.CONTENT_PUBLISH);
        Stream<PageLink> replacement =
                publishes ? Stream.of(link("library.replace", address + "/remplacement")) : Stream.empty();
        Stream<PageLink> removal = MediumPermissions.mayRemove(call, uses)
                ? Stream.of(link("library.remove", address + "/suppression"))
                : Stream.empty();
        return Stream.concat(replacement, removal).toList();
    }

    private PageLink link(String key, String href) {
        return new PageLink(texts.say(key), href, false, false);
    }
}
