package fr.gouv.anct.minisites.admin.sitedirectory;

import fr.gouv.anct.minisites.admin.component.Question.Reminder;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Describes the entry of a site in the directory of sites, which lists the site as soon as it is launched. */
@Component
public class LaunchedEntries {

    private final SiteSettings settings;
    private final SiteDirectory directory;
    private final MinisitesProperties properties;

    LaunchedEntries(SiteSettings settings, SiteDirectory directory, MinisitesProperties properties) {
        this.settings = settings;
        this.directory = directory;
        this.properties = properties;
    }

    /**
     * Returns what the directory will show, with the link to change it where the user may; empty for the portal, which
     * is listed nowhere, and until the site is provisioned.
     */
    public Mono<Reminder> reminder(AdmittedRequest request, Tenant site) {
        return entry(site)
                .zipWith(settings.of(site, SiteSetting.PARTICULARS).map(VersionedSetting::value))
                .map(found -> reminder(request, site, found.getT1(), found.getT2()));
    }

    private Mono<DirectoryEntry> entry(Tenant site) {
        return directory.isPortal(site.id())
                ? Mono.empty()
                : settings.of(site, SiteSetting.DIRECTORY).map(VersionedSetting::value);
    }

    private Reminder reminder(AdmittedRequest request, Tenant site, DirectoryEntry entry, LegalIdentity identity) {
        String text = request.message(
                "site.launch.directory",
                Objects.requireNonNullElse(entry.sentence(), identity.description()),
                labels(request, Vocabulary.THEME, entry.themes()),
                labels(request, Vocabulary.AUDIENCE, entry.audiences()),
                labels(request, Vocabulary.TERRITORY, entry.territories()));
        return new Reminder(
                text,
                request.mayChange(SettingsNavigation.DIRECTORY.action())
                        ? new PageLink(
                                request.message("site.launch.directory.link"),
                                SettingsNavigation.DIRECTORY.path(site),
                                false,
                                false)
                        : null);
    }

    private String labels(AdmittedRequest request, Vocabulary vocabulary, Collection<String> codes) {
        List<Term> chosen = directory.terms().current(vocabulary, codes);
        return chosen.isEmpty()
                ? request.message("site.launch.directory.none")
                : chosen.stream().map(Term::label).collect(Collectors.joining(", "));
    }

    /** Returns the link to the directory, filtered so that it lists the site; empty as {@link #reminder}. */
    public Mono<Flash.Line> link(AdmittedRequest request, Tenant site) {
        return entry(site)
                .map(entry -> properties.origin(properties.portalHost())
                        + DirectoryFilter.admitting(entry, directory.terms()).path())
                .map(href -> new Flash.Line(request.message("site.launched.directory"), href, ""));
    }
}
