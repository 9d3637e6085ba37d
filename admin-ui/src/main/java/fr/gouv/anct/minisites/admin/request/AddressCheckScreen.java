package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;

/** Fragment with the result of an address check, inserted below its field. */
record AddressCheckScreen(FieldView field) implements Screen {

    @Override
    public String template() {
        return "request/address";
    }
}
