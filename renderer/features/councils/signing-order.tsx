import type { SignerRole } from '../../../shared/domain/council.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/live.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { moveChoices } from '../../ui/reorder.ts';

const words = sv.councils.facts;
const ROLES = Object.keys(sv.terms.signerRole) as SignerRole[];

/** Who signs, from the top down. */
export function SigningOrder({ value, onChange }: { value: SignerRole[]; onChange: (roles: SignerRole[]) => void }) {
  const left = ROLES.filter((role) => !value.includes(role));
  const items = value.map((id) => ({ id }));
  const reorder = (next: { id: SignerRole }[], moved: SignerRole) => {
    const roles = next.map(({ id }) => id);
    onChange(roles);
    say(sv.councils.standing.moved(sv.terms.signerRole[moved], roles.indexOf(moved) + 1));
  };
  return (
    <fieldset className="facts-wide signing">
      <legend className="field-label">{words.signingOrder}</legend>
      <p className="field-help">{words.signingOrderHelp}</p>
      <OrderList
        label={words.signingOrder}
        items={items}
        nameOf={({ id }) => sv.terms.signerRole[id]}
        onReorder={(next, { id }) => reorder(next, id)}
        empty={<p className="quiet">{words.noSigner}</p>}
      >
        {({ id }, index) => (
          <>
            <span className="order-number">{index + 1}</span>
            <span className="order-name">{sv.terms.signerRole[id]}</span>
            <MoreMenu
              label={words.moreFor(sv.terms.signerRole[id])}
              choices={[
                ...moveChoices(items, id, (next) => next && reorder(next, id)),
                {
                  id: 'remove',
                  label: sv.ui.remove,
                  icon: 'remove',
                  danger: true,
                  onAction: () => onChange(value.filter((role) => role !== id)),
                },
              ]}
            />
          </>
        )}
      </OrderList>
      <div className="row">
        {left.map((role) => (
          <Button key={role} size="small" icon="add" onPress={() => onChange([...value, role])}>
            {words.addSigner(sv.terms.signerRole[role])}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
