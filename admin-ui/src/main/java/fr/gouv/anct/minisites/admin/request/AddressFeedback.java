package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.AddressCheck;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says in a field with a short name whether it is available, and the address of the site with it. */
@Component
public class AddressFeedback {

    private final AddressAvailability availability;
    private final RequestFields fields;

    AddressFeedback(AddressAvailability availability, RequestFields fields) {
        this.availability = availability;
        this.fields = fields;
    }

    /**
     * Returns the field with the result of checking its value.
     *
     * @param kind kind of the address, an option of {@link RequestField#ADDRESS_KIND}
     */
    public Mono<FieldView> on(AdmittedRequest admitted, SiteRequest request, FieldView field, String kind) {
        return availability.check(field.value(), request.id()).map(check -> switch (check) {
            case AddressCheck.Free free ->
                field.withSuccess(admitted.message("site-request.address.free") + " " + free.url(kind));
            case AddressCheck.Refused refused ->
                field.withError(
                        fields.problemText(refused.problem()), refused.problem().suggestions());
        });
    }
}
