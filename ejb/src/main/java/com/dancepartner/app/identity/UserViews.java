package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the view of an account, in the transaction that holds it. */
@ApplicationScoped
public class UserViews {

    @Inject
    SecondFactors secondFactors;

    public UserView of(User user) {
        return UserView.of(
                user,
                secondFactors.find(user.id()).filter(SecondFactor::isConfirmed).isPresent());
    }
}
