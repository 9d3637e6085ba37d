package fr.gouv.anct.minisites.admin.shell;

/** Nobody is signed in where somebody must be. */
class SignInNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInNeededException() {
        super("sign-in needed", null, false, false);
    }
}
