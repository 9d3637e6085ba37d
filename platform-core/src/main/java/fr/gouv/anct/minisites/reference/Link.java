package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stored target of a link in content, menus or settings: a page, media file or other site by its id, an external
 * URL, or an e-mail or telephone address. A page or a media of the same tenant is referenced by its id, never by its
 * URL, so that moving it breaks nothing: the URL is resolved when the page is rendered. A site of the platform is
 * referenced likewise, with a path in it.
 *
 * <p>JSON form: one string, {@code page:<uuid>}, {@code page:<uuid>#<fragment>}, {@code media:<uuid>}, {@code
 * site:<uuid>/<path>}, {@code https://…}, {@code http://…}, {@code mailto:…} or {@code tel:…}; any other scheme is
 * refused.
 */
public sealed interface Link {

    /** A page, optionally an anchor in it. */
    record ToPage(UUID id, @Nullable String fragment) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return PAGE + id + (fragment == null ? "" : "#" + fragment);
        }
    }

    /** A file of the library. */
    record ToMedia(UUID id) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return MediaRef.SCHEME + id;
        }
    }

    /**
     * A page or a file of another site of the platform, or of the back office ({@code OnlineSites.BACK_OFFICE}); the
     * address of that site is resolved when the page is rendered. Of its own site where a path has no page: a link of
     * the portal to its directory.
     *
     * @param path below the root of that site, with its first slash, query and fragment included
     */
    record ToSite(UUID id, String path) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return SITE + id + path;
        }
    }

    /** A URL outside the platform. */
    record External(String url) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return url;
        }
    }

    /** An e-mail address or a telephone number. */
    record Contact(String uri) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return uri;
        }
    }

    /** Minimum number of digits of a telephone number recognised without its scheme. */
    int SHORTEST_NUMBER = 6;

    String PAGE = "page:";
    String SITE = "site:";
    Pattern SITE_FORM = Pattern.compile("site:([0-9a-f-]{36})(/[^\\s\"'<>\\\\]{0,2000})");
    Pattern PAGE_FORM = Pattern.compile("page:([0-9a-f-]{36})(?:#([A-Za-z0-9_-]{1,100}))?");
    Pattern EXTERNAL_FORM = Pattern.compile("https?://[^\\s\"'<>\\\\]{1,2000}");
    Pattern CONTACT_FORM = Pattern.compile("(?:mailto:[^\\s\"<>]{3,254}|tel:\\+?[0-9 .-]{3,20})");

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException when it is none of the forms above
     */
    @JsonCreator
    static Link of(String value) {
        Matcher page = PAGE_FORM.matcher(value);
        if (page.matches()) {
            return new ToPage(CanonicalUuid.parse(page.group(1)), page.group(2));
        }
        Matcher site = SITE_FORM.matcher(value);
        if (site.matches()) {
            return new ToSite(CanonicalUuid.parse(site.group(1)), site.group(2));
        }
        if (value.startsWith(MediaRef.SCHEME)) {
            return new ToMedia(MediaRef.of(value).id());
        }
        if (EXTERNAL_FORM.matcher(value).matches()) {
            return new External(value);
        }
        if (CONTACT_FORM.matcher(value).matches()) {
            return new Contact(value);
        }
        throw new IllegalArgumentException("Not a link: " + value);
    }

    /** Whether the link leaves its site, unless it refers to a path of its own: only its site knows that. */
    default boolean leavesSite() {
        return this instanceof External || this instanceof ToSite;
    }

    /** Returns this link, converted to a reference when it is the URL of an online site of the platform. */
    default Link referring(OnlineSites sites) {
        return this instanceof External(String url)
                ? sites.locate(url)
                        .map(found -> SITE + found.site() + found.path())
                        .filter(reference -> SITE_FORM.matcher(reference).matches())
                        .<Link>map(Link::of)
                        .orElse(this)
                : this;
    }

    /**
     * Reads a link as {@link #typed(String)} does, the URL of an online site of the platform as a reference to it: its
     * host need not be a public one, as in a demonstration.
     */
    static Optional<Link> typed(String value, OnlineSites sites) {
        String text = complete(value);
        Optional<Link> ofPlatform = EXTERNAL_FORM.matcher(text).matches()
                ? Optional.of(new External(text).referring(sites)).filter(ToSite.class::isInstance)
                : Optional.empty();
        return ofPlatform.or(() -> typed(value));
    }

    /**
     * Adds the missing scheme to a typed web address, e-mail address or telephone number. A number with fewer digits
     * than any personal telephone number is ambiguous and stays unchanged.
     */
    static String complete(String typed) {
        String text = WebUrl.complete(typed);
        if (EmailAddress.isWhole(text)) {
            return "mailto:" + text;
        }
        boolean phone = Phone.isComplete(text) && Phone.dialled(text).length() >= SHORTEST_NUMBER;
        return phone ? "tel:" + Phone.dialled(text) : text;
    }

    /**
     * Reads a link as typed or submitted: the forms above, and an address or a number without its scheme; of external
     * URLs only those that {@link WebUrl} reads. Stored links are read by {@link #of}, which is more tolerant
     * because stored content must stay readable.
     */
    static Optional<Link> typed(String value) {
        String text = complete(value);
        try {
            return Optional.of(of(text))
                    .filter(link -> !(link instanceof External(String url))
                            || WebUrl.read(url).isPresent());
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
