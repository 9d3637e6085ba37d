package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies of the back office: none is read by a script, sent from another site, or shared with another host. */
@Component
public class OwnCookies {

    static final String SESSION = "session";
    static final String TOKEN = "jeton";
    static final String FORM = "saisie";
    /** Of a browser in which somebody has signed in. */
    static final String BROWSER = "navigateur";
    /** Of a browser that is on its way to an identity provider. */
    public static final String TRAVELLER = "voyage";

    private final boolean secure;

    OwnCookies(MinisitesProperties properties) {
        this.secure = properties.publicScheme().equals("https");
    }

    /** As it stands in a header. */
    // A browser refuses the prefix without Secure, and Secure without TLS.
    public String name(String cookie) {
        return secure ? "__Host-" + cookie : cookie;
    }

    public ResponseCookie.ResponseCookieBuilder cookie(String cookie, String value) {
        ResponseCookie.ResponseCookieBuilder builder = ResponseCookie.from(name(cookie), value);
        guard(builder);
        return builder;
    }

    /** What all of them have. */
    void guard(ResponseCookie.ResponseCookieBuilder builder) {
        builder.secure(secure).httpOnly(true).sameSite("Lax").path("/");
    }
}
