package org.clearground.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// Asks the service for its addresses when somebody first signs in by it, so that the pages start without it.
final class OpenIdService implements ClientRegistrationRepository {

    /// The service's name in our addresses.
    static final String ID = "authority";

    private final OpenId settings;
    private @Nullable ClientRegistration asked;

    OpenIdService(OpenId settings) {
        this.settings = settings;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        if (asked == null) {
            asked = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .scope("openid", "profile", "email")
                    .userNameAttributeName(settings.claim())
                    .build();
        }
        return asked;
    }
}
