package fr.gouv.anct.minisites.provisioning.request;

/** The request is sent or ended: what it says stays as it is. */
public class NotEditableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotEditableException(RequestState state) {
        super("A request in the state " + state.code());
    }
}
