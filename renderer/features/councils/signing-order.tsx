import type { SignerRole } from '../../../shared/domain/council.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/live.tsx';
import { OrderList } from '../../ui/order-list.tsx';

const words = sv.councils.facts;
const ROLES = Object.keys(sv.terms.signerRole) as SignerRole[];

/** Who signs, from the top down. */
export function SigningOrder({ value, onChange }: { value: SignerRole[]; onChange: (roles: SignerRole[]) => void }) {
  const left = ROLES.filter((role) => !value.includes(role));
  return (
    <fieldset className="facts-wide signing">
      <legend className="field-label">{words.signingOrder}</legend>
      <p className="field-help">{words.signingOrderHelp}</p>
      <OrderList
        label={words.signingOrder}
        items={value.map((id) => ({ id }))}
        nameOf={({ id }) => sv.terms.signerRole[id]}
        onReorder={(next, { id }) => {
          onChange(next.map((one) => one.id));
          say(sv.councils.standing.moved(sv.terms.signerRole[id], next.findIndex((one) => one.id === id) + 1));
        }}
        empty={<p className="quiet">{words.noSigner}</p>}
      >
        {({ id }, index) => (
          <>
            <span className="order-number">{index + 1}</span>
            <span className="order-name">{sv.terms.signerRole[id]}</span>
            <Button
              variant="quiet"
              size="small"
              icon="remove"
              aria-label={words.removeSigner(sv.terms.signerRole[id])}
              onPress={() => onChange(value.filter((role) => role !== id))}
            >
              {sv.ui.remove}
            </Button>
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
