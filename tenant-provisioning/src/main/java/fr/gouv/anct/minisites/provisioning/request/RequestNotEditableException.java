package fr.gouv.anct.minisites.provisioning.request;

/** Thrown when a request is submitted or ended, so that its answers cannot be changed. */
public class RequestNotEditableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RequestNotEditableException(RequestState state) {
        super("Request cannot be changed in state " + state.code());
    }
}
