package io.tipflow.gateway.login;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** The roles in an id token as authorities. */
final class RolesOfPerson implements GrantedAuthoritiesMapper {

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(
            Collection<? extends GrantedAuthority> authorities) {
        Set<GrantedAuthority> all = new HashSet<>(authorities);
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof OidcUserAuthority person) {
                List<String> roles = person.getIdToken().getClaimAsStringList(PlatformClaims.ROLES);
                if (roles != null) {
                    roles.forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role)));
                }
            }
        }
        return all;
    }
}
