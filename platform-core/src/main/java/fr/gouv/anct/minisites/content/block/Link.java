package fr.gouv.anct.minisites.content.block;

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
 * Where a link goes. A page or a media of the same tenant is named by its id, never by its address, so that moving it
 * breaks nothing: the address is resolved when the page is rendered. So is a site of the platform, with a path in it.
 *
 * <p>JSON form: one string, {@code page:<uuid>}, {@code page:<uuid>#<fragment>}, {@code media:<uuid>},
 * {@code site:<uuid>/<path>}, {@code https://…}, {@code http://…}, {@code mailto:…} or {@code tel:…}; any other scheme is refused.
 */
public sealed interface Link {

    /** To a page, optionally to an anchor in it. */
    record ToPage(UUID id, @Nullable String fragment) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return PAGE + id + (fragment == null ? "" : "#" + fragment);
        }
    }

    /** To a file. */
    record ToMedia(UUID id) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return MediaRef.SCHEME + id;
        }
    }

    /**
     * To a page or a file of another site of the platform, or of the back office ({@code OnlineSites.BACK_OFFICE}): where
     * that site is, is resolved when the page is rendered.
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

    /** To an address outside the platform. */
    record External(String url) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return url;
        }
    }

    /** To an e-mail address or a telephone number. */
    record Contact(String uri) implements Link {
        @Override
        @JsonValue
        public String toString() {
            return uri;
        }
    }

    /** Digits of a telephone number that is recognised without its scheme. */
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

    /** Whether it leaves the site that it is on: it opens in a new window. */
    default boolean leavesSite() {
        return this instanceof External || this instanceof ToSite;
    }

    /** The same, as a reference where it is the address of an online site of the platform. */
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
     * What is typed, with the scheme that is missing: of a web address, an e-mail address, or a telephone number. A number of
     * fewer digits than any that a person has may be anything, and stays as it is.
     */
    static String complete(String typed) {
        String text = WebAddress.complete(typed);
        if (EmailAddress.isWhole(text)) {
            return "mailto:" + text;
        }
        boolean phone = Phone.isComplete(text) && Phone.dialled(text).length() >= SHORTEST_NUMBER;
        return phone ? "tel:" + Phone.dialled(text) : text;
    }

    /**
     * Reads a link as it is typed or sent: the forms above, and an address or a number without its scheme; of another site only what
     * {@link WebAddress} reads. Stored links are read by {@link #of}, which is more tolerant: what is stored must stay readable.
     */
    static Optional<Link> typed(String value) {
        String text = complete(value);
        try {
            return Optional.of(of(text))
                    .filter(link -> !(link instanceof External(String url))
                            || WebAddress.read(url).isPresent());
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
