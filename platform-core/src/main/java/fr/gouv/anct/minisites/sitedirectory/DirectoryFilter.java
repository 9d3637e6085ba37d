package fr.gouv.anct.minisites.sitedirectory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the directory of sites, which is also its address: {@code /annuaire/theme/habitat/public/habitants}.
 *
 * @param theme null for all
 * @param audience null for all
 */
public record DirectoryFilter(
        @Nullable SiteTheme theme, @Nullable SiteAudience audience) {

    /** The filter that admits all sites. */
    public static final DirectoryFilter NONE = new DirectoryFilter(null, null);

    /** Path of the directory within the portal. */
    public static final String ROOT = "/annuaire";

    private static final Pattern FORM = Pattern.compile(ROOT + "(?:/theme/([a-z-]+))?(?:/public/([a-z-]+))?");

    /** Parses {@link #path()}; empty for any other path. */
    public static Optional<DirectoryFilter> at(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        SiteTheme theme =
                form.group(1) == null ? null : SiteTheme.of(form.group(1)).orElse(null);
        SiteAudience audience =
                form.group(2) == null ? null : SiteAudience.of(form.group(2)).orElse(null);
        return Optional.of(new DirectoryFilter(theme, audience))
                .filter(filter -> filter.path().equals(path));
    }

    /** Returns a filter that admits a site with this entry: by its first theme and its first audience, if any. */
    public static DirectoryFilter admitting(DirectoryEntry entry) {
        return new DirectoryFilter(
                entry.themes().stream().findFirst().orElse(null),
                entry.audiences().stream().findFirst().orElse(null));
    }

    /** Returns the path within the portal. */
    public String path() {
        return ROOT
                + (theme == null ? "" : "/theme/" + theme.slug())
                + (audience == null ? "" : "/public/" + audience.slug());
    }

    /** Returns this filter with another theme; null for all. */
    public DirectoryFilter withTheme(@Nullable SiteTheme other) {
        return new DirectoryFilter(other, audience);
    }

    /** Returns this filter with another audience; null for all. */
    public DirectoryFilter withAudience(@Nullable SiteAudience other) {
        return new DirectoryFilter(theme, other);
    }

    /** Returns those of the sites that it admits, in their order. */
    public List<DirectorySite> of(List<DirectorySite> sites) {
        return sites.stream().filter(site -> admits(site.facts())).toList();
    }

    private boolean admits(DirectoryFacts facts) {
        return (theme == null || facts.themes().contains(theme))
                && (audience == null || facts.audiences().contains(audience));
    }
}
