import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Brand } from '../../../shared/domain/brand.ts';
import { Municipality } from '../../../shared/domain/municipality.ts';
import { ApiError, messageOf } from '../../api/api-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { attempt, submit } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortNameOf } from './short-name.ts';
import './welcome-page.css';

const words = sv.welcome;

/** The first start: one's own municipality, or a look around in an invented one. */
export function WelcomePage() {
  return (
    <main id="main" className="welcome" tabIndex={-1}>
      <Page title={words.title} lead={words.lead}>
        <div className="welcome-ways">
          <OwnMunicipality />
          <Example />
        </div>
      </Page>
    </main>
  );
}

/** The welcome is answered: it does not come again, and the overview is next. */
function useLeave() {
  const { mutateAsync: setSettings } = useAction('settings.set');
  const navigate = useNavigate();
  return async () => {
    await setSettings({ welcomed: true });
    await navigate({ to: '/' });
  };
}

function OwnMunicipality() {
  const [name, setName] = useState('');
  const [ownShortName, setOwnShortName] = useState<string | null>(null);
  const [ownPlace, setOwnPlace] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const brand = useCall('brand.get', null);
  const save = useAction('municipality.save');
  const saveBrand = useAction('brand.save');
  const leave = useLeave();

  const shortName = ownShortName ?? shortNameOf(name);
  const signPlace = ownPlace ?? shortName;
  const municipality = { id: 'kommun', name, shortName, kind: 'kommun', signPlace } satisfies Municipality;
  const errors = asked ? fieldErrors(Municipality, municipality) : {};

  return (
    <Form
      className="welcome-way welcome-own"
      aria-labelledby="welcome-own"
      onSubmit={submit(async () => {
        setAsked(true);
        if (!Municipality.safeParse(municipality).success) return;
        await save.mutateAsync({ ...municipality, id: crypto.randomUUID() });
        await saveBrand.mutateAsync(brandNamed(name.trim(), brand));
        await leave();
      })}
    >
      <h2 id="welcome-own">{words.own.title}</h2>
      <p className="quiet">{words.own.text}</p>
      {save.error && !(save.error instanceof ApiError && save.error.field) && (
        <Banner tone="error">{messageOf(save.error)}</Banner>
      )}
      <TextField
        label={words.own.name}
        placeholder={words.own.namePlaceholder}
        value={name}
        onChange={setName}
        error={errors.name}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={words.own.shortName}
        value={shortName}
        onChange={setOwnShortName}
        error={errors.shortName}
        maxLength={100}
        optional
      />
      <TextField
        label={words.own.signPlace}
        help={words.own.signPlaceHelp}
        value={signPlace}
        onChange={setOwnPlace}
        error={errors.signPlace}
        maxLength={100}
        optional
      />
      <div className="row">
        <Button variant="primary" type="submit" isPending={save.isPending}>
          {words.own.start}
        </Button>
      </div>
    </Form>
  );
}

/** The papers carry the municipality's name from the first page on; a brand already made is left as it is. */
function brandNamed(name: string, { logo: _, ownFont: __, ...brand }: Brand): Omit<Brand, 'logo' | 'ownFont'> {
  return { ...brand, name: brand.name || name, headerLines: brand.headerLines.length > 0 ? brand.headerLines : [name] };
}

function Example() {
  const install = useAction('example.install');
  const leave = useLeave();
  return (
    <section className="welcome-way" aria-labelledby="welcome-example">
      <h2 id="welcome-example">{words.example.title}</h2>
      <p className="quiet">{words.example.text}</p>
      {install.error && <Banner tone="error">{messageOf(install.error)}</Banner>}
      <div className="row">
        <Button isPending={install.isPending} onPress={() => attempt(() => install.mutateAsync(null).then(leave))}>
          {words.example.start}
        </Button>
      </div>
    </section>
  );
}
