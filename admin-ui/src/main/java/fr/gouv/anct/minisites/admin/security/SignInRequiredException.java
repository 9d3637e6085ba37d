package fr.gouv.anct.minisites.admin.security;

/** Signals that a route requires a signed-in account and there is none. */
public class SignInRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInRequiredException() {
        super("sign-in required", null, false, false);
    }
}
