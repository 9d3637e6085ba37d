package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Creates the cookies of the back office: not readable by scripts, not sent from other sites, not shared with other
 * hosts.
 */
@Component
public class BackOfficeCookies {

    public static final String SESSION = "session";
    public static final String TOKEN = "jeton";
    static final String FORM = "saisie";
    /** Name of the cookie of a browser with an earlier sign-in. */
    static final String BROWSER = "navigateur";
    /** Name of the cookie of a browser during its sign-in at an identity provider. */
    public static final String TRAVELLER = "voyage";

    private final boolean secure;

    BackOfficeCookies(MinisitesProperties properties) {
        this.secure = properties.publicScheme().equals("https");
    }

    /** Returns the name of a cookie as it is sent. */
    // Browsers refuse the prefix without Secure, and Secure without TLS.
    public String name(String cookie) {
        return secure ? "__Host-" + cookie : cookie;
    }

    public ResponseCookie.ResponseCookieBuilder cookie(String cookie, String value) {
        ResponseCookie.ResponseCookieBuilder builder = ResponseCookie.from(name(cookie), value);
        guard(builder);
        return builder;
    }

    /** Sets the attributes that all of them share. */
    public void guard(ResponseCookie.ResponseCookieBuilder builder) {
        builder.secure(secure).httpOnly(true).sameSite("Lax").path("/");
    }
}
