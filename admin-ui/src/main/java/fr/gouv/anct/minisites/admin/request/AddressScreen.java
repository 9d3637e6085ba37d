package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;

/** What a check of the address has found, to be put under its field. */
record AddressScreen(FieldView field) implements Screen {

    @Override
    public String template() {
        return "request/address";
    }
}
