package fr.gouv.anct.minisites.access.openid;

/** Carries a failure through Spring's code exchange with a provider. */
final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final SignInFailure failure;

    SignInException(SignInFailure failure, Throwable cause) {
        super(failure.code(), cause);
        this.failure = failure;
    }

    SignInException(SignInFailure failure) {
        super(failure.code());
        this.failure = failure;
    }

    SignInFailure failure() {
        return failure;
    }
}
