package com.dancepartner.admin.identity;

import com.dancepartner.admin.Caller;
import com.dancepartner.admin.Notices;
import com.dancepartner.app.identity.AccountActionRequest;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.domain.identity.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account that was picked at users.xhtml, and what is done to it: roles (G07), shutting and opening. */
@Named
@ViewScoped
public class AccountBacking implements Serializable {

    @Inject
    transient StaffDesk desk;

    @Inject
    transient Caller caller;

    private transient @Nullable UserView account;
    private Role role = Role.SUPPORT;

    @NotBlank(message = "Say why")
    @Size(max = 500, message = "Say it in 500 characters")
    private String reason = "";

    public void grant() {
        change(role + " granted", user -> {
            caller.requireGivingRoles();
            return desk.grant(caller.id(), user.id(), role);
        });
    }

    public void revoke() {
        change(role + " taken away", user -> {
            caller.requireGivingRoles();
            return desk.revoke(caller.id(), user.id(), role);
        });
    }

    public void deactivate() {
        change("Deactivated", user -> {
            caller.requireShuttingAccounts();
            return desk.deactivate(caller.id(), user.id(), new AccountActionRequest(reason));
        });
    }

    public void reactivate() {
        change("Reactivated", user -> {
            caller.requireShuttingAccounts();
            return desk.reactivate(caller.id(), user.id(), new AccountActionRequest(reason));
        });
    }

    private interface Change {
        UserView of(UserView before);
    }

    private void change(String done, Change change) {
        UserView before = account;
        if (before != null) {
            Notices.of(done, () -> account = change.of(before));
        }
    }

    public @Nullable UserView getAccount() {
        return account;
    }

    public void pick(UserView picked) {
        account = picked;
        reason = "";
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
