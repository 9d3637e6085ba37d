package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the directory of sites by terms in use, which is also its address:
 * {@code /annuaire/theme/habitat/public/habitants/territoire/lille-59}.
 *
 * @param theme null for all
 * @param audience null for all
 * @param territory null for all; admits the sites that have this territory itself
 */
public record DirectoryFilter(
        @Nullable Term theme,
        @Nullable Term audience,
        @Nullable Term territory) {

    /** The filter that admits all sites. */
    public static final DirectoryFilter NONE = new DirectoryFilter(null, null, null);

    /** Path of the directory within the portal. */
    public static final String ROOT = "/annuaire";

    private static final Pattern FORM =
            Pattern.compile(ROOT + "(?:/theme/([a-z0-9-]+))?(?:/public/([a-z0-9-]+))?(?:/territoire/([a-z0-9-]+))?");

    /**
     * Returns the filter at a path; empty for any other path, and where a slug is that of no term. A slug of a replaced
     * term stands for its successor: {@link #path} then differs.
     */
    public static Optional<DirectoryFilter> at(String path, Terms terms) {
        Matcher form = FORM.matcher(path);
        return form.matches()
                ? find(form.group(1), form.group(2), form.group(3), terms::currentWithSlug)
                : Optional.empty();
    }

    /**
     * Returns the filter by the terms that codes stand for; empty where a code is that of no term.
     *
     * @param theme null for all
     * @param audience null for all
     */
    public static Optional<DirectoryFilter> of(@Nullable String theme, @Nullable String audience, Terms terms) {
        return find(theme, audience, null, terms::current);
    }

    private static Optional<DirectoryFilter> find(
            @Nullable String theme,
            @Nullable String audience,
            @Nullable String territory,
            BiFunction<Vocabulary, String, Optional<Term>> terms) {
        DirectoryFilter found = new DirectoryFilter(
                find(Vocabulary.THEME, theme, terms),
                find(Vocabulary.AUDIENCE, audience, terms),
                find(Vocabulary.TERRITORY, territory, terms));
        boolean unknown = theme != null && found.theme == null
                || audience != null && found.audience == null
                || territory != null && found.territory == null;
        return unknown ? Optional.empty() : Optional.of(found);
    }

    private static @Nullable Term find(
            Vocabulary vocabulary, @Nullable String name, BiFunction<Vocabulary, String, Optional<Term>> terms) {
        return name == null ? null : terms.apply(vocabulary, name).orElse(null);
    }

    /** Returns a filter that admits a site with this entry: by its first theme and its first audience, if any. */
    public static DirectoryFilter admitting(DirectoryEntry entry, Terms terms) {
        return NONE.withTheme(first(terms.current(Vocabulary.THEME, entry.themes())))
                .withAudience(first(terms.current(Vocabulary.AUDIENCE, entry.audiences())));
    }

    private static @Nullable Term first(List<Term> terms) {
        return terms.isEmpty() ? null : terms.getFirst();
    }

    /** Returns the path within the portal. */
    public String path() {
        return ROOT
                + (theme == null ? "" : "/theme/" + theme.slug())
                + (audience == null ? "" : "/public/" + audience.slug())
                + (territory == null ? "" : "/territoire/" + territory.slug());
    }

    /** Returns this filter with another theme; null for all. */
    public DirectoryFilter withTheme(@Nullable Term other) {
        return new DirectoryFilter(other, audience, territory);
    }

    /** Returns this filter with another audience; null for all. */
    public DirectoryFilter withAudience(@Nullable Term other) {
        return new DirectoryFilter(theme, other, territory);
    }

    /** Returns this filter with another territory; null for all. */
    public DirectoryFilter withTerritory(@Nullable Term other) {
        return new DirectoryFilter(theme, audience, other);
    }

    /** Returns those of the sites that it admits, in their order. */
    public List<DirectorySite> of(List<DirectorySite> sites) {
        return sites.stream().filter(this::admits).toList();
    }

    private boolean admits(DirectorySite site) {
        return has(site.themes(), theme) && has(site.audiences(), audience) && has(site.territories(), territory);
    }

    private static boolean has(List<Term> terms, @Nullable Term wanted) {
        return wanted == null || terms.stream().anyMatch(term -> term.code().equals(wanted.code()));
    }
}
